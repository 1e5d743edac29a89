package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.HealthSpec;
import dev.paws.core.engine.spec.HostSpec;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.engine.spec.NetworkingSpec;
import dev.paws.core.engine.spec.NetworkingSpec.Publish;
import dev.paws.core.engine.spec.ResourceSpec;
import dev.paws.core.engine.spec.ResourceSpec.BlkioSpec;
import dev.paws.core.engine.spec.ResourceSpec.DeviceRequest;
import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.sim.PlainSpecs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What goes over the wire, also for API versions that no engine here speaks. */
class ContainerBodyTest {
  private static final ApiVersion OLD = new ApiVersion(1, 41);
  private static final ApiVersion NEW = new ApiVersion(1, 47);

  @Test
  void what_is_not_set_is_not_sent() {
    Specs spec = new Specs();

    assertThat(text(spec, OLD))
        .isEqualTo(
            "{\"Image\":\"debian:bookworm-slim\",\"StopTimeout\":1,\"Cmd\":[\"sleep\",\"600\"]}");
  }

  @Test
  void a_start_interval_goes_only_where_it_is_known() {
    Specs spec = new Specs();
    spec.health =
        Optional.of(
            new HealthSpec(
                List.of(),
                Optional.of(Duration.ofSeconds(5)),
                Optional.empty(),
                Optional.of(3),
                Optional.of(Duration.ofMillis(1500)),
                Optional.of(Duration.ofSeconds(1))));

    assertThat(JsonWriter.compact(body(spec, OLD).object("Healthcheck").values()))
        .isEqualTo("{\"Interval\":5000000000,\"Retries\":3,\"StartPeriod\":1500000000}");
    assertThat(body(spec, NEW).object("Healthcheck").number("StartInterval"))
        .isEqualTo(1_000_000_000L);
  }

  @Test
  void the_address_of_the_first_network_card_stands_where_the_version_has_it() {
    Specs spec = new Specs();
    NetworkingSpec.Endpoint endpoint =
        new NetworkingSpec.Endpoint(
            "net",
            List.of("a"),
            Optional.of("10.0.0.2"),
            Optional.of("fd00::2"),
            List.of("169.254.1.1"),
            Optional.of("02:00:00:00:00:01"),
            Map.of("o", "v"));
    spec.network = Specs.network(List.of(endpoint), List.of());

    assertThat(body(spec, OLD).text("MacAddress")).isEqualTo("02:00:00:00:00:01");
    JsonObject sent =
        body(spec, NEW).object("NetworkingConfig").object("EndpointsConfig").object("net");
    assertThat(sent.text("MacAddress")).isEqualTo("02:00:00:00:00:01");
    assertThat(body(spec, NEW).text("MacAddress")).isEmpty();
    assertThat(JsonWriter.compact(sent.object("IPAMConfig").values()))
        .isEqualTo(
            "{\"IPv4Address\":\"10.0.0.2\",\"IPv6Address\":\"fd00::2\",\"LinkLocalIPs\":[\"169.254.1.1\"]}");
    assertThat(sent.textMap("DriverOpts")).containsEntry("o", "v");
    assertThat(body(spec, OLD).object("HostConfig").text("NetworkMode")).isEqualTo("net");
  }

  @Test
  void ports_are_exposed_and_bound_each_on_all_its_addresses() {
    Specs spec = new Specs();
    spec.network =
        Specs.network(
            List.of(),
            List.of(
                new Publish("", "80", 80, "tcp"),
                new Publish("127.0.0.1", "8000-8010", 80, "tcp"),
                new Publish("", "", 53, "udp")));

    JsonObject body = body(spec, OLD);
    assertThat(JsonWriter.compact(body.object("ExposedPorts").values()))
        .isEqualTo("{\"53/udp\":{},\"80/tcp\":{}}");
    assertThat(body.object("HostConfig").object("PortBindings").objects("80/tcp"))
        .extracting(binding -> binding.text("HostIp") + ":" + binding.text("HostPort"))
        .containsExactly(":80", "127.0.0.1:8000-8010");
  }

  @Test
  void devices_by_capability_and_rates_of_devices_are_sent() throws Exception {
    Specs spec = new Specs();
    BlkioSpec.Rate rate = new BlkioSpec.Rate("/dev/sda", 1000);
    ResourceSpec none = PlainSpecs.NO_LIMITS;
    spec.resources =
        new ResourceSpec(
            none.nanoCpus(),
            none.cpuShares(),
            Optional.of(1L),
            Optional.of(2L),
            Optional.of(3L),
            Optional.of(4L),
            none.cpuCount(),
            none.cpuPercent(),
            none.cpuset(),
            none.memoryBytes(),
            none.memoryReservationBytes(),
            Optional.of(-1L),
            Optional.of(60L),
            Optional.of(true),
            none.oomScoreAdj(),
            none.pidsLimit(),
            none.shmBytes(),
            Map.of(),
            List.of("/dev/a"),
            List.of(),
            List.of(
                new DeviceRequest(
                    "nvidia", -1, List.of("0"), List.of(List.of("gpu")), Map.of("k", "v"))),
            Optional.of(
                new BlkioSpec(
                    Optional.of(300),
                    List.of(rate),
                    List.of(rate),
                    List.of(rate),
                    List.of(rate),
                    List.of(rate))));

    assertSame(
        body(spec, OLD).object("HostConfig"),
        "{\"CpuPeriod\":1,\"CpuQuota\":2,\"CpuRealtimePeriod\":3,\"CpuRealtimeRuntime\":4,"
            + "\"MemorySwap\":-1,\"MemorySwappiness\":60,\"OomKillDisable\":true,"
            + "\"Devices\":[{\"PathOnHost\":\"/dev/a\",\"PathInContainer\":\"/dev/a\",\"CgroupPermissions\":\"rwm\"}],"
            + "\"DeviceRequests\":[{\"Driver\":\"nvidia\",\"Count\":-1,\"DeviceIDs\":[\"0\"],\"Capabilities\":[[\"gpu\"]],\"Options\":{\"k\":\"v\"}}],"
            + "\"BlkioWeight\":300,"
            + "\"BlkioWeightDevice\":[{\"Path\":\"/dev/sda\",\"Weight\":1000}],"
            + "\"BlkioDeviceReadBps\":[{\"Path\":\"/dev/sda\",\"Rate\":1000}],"
            + "\"BlkioDeviceReadIOps\":[{\"Path\":\"/dev/sda\",\"Rate\":1000}],"
            + "\"BlkioDeviceWriteBps\":[{\"Path\":\"/dev/sda\",\"Rate\":1000}],"
            + "\"BlkioDeviceWriteIOps\":[{\"Path\":\"/dev/sda\",\"Rate\":1000}]}");
  }

  @Test
  void a_path_with_a_colon_is_mounted_where_a_bind_would_split_it() {
    Specs spec = new Specs();
    spec.mounts.add(
        new MountSpec.Bind("/in", "/a:b", false, true, Optional.empty(), Optional.empty()));

    JsonObject mount = body(spec, NEW).object("HostConfig").objects("Mounts").get(0);
    assertThat(mount.text("Source")).isEqualTo("/a:b");
    assertThat(mount.object("BindOptions").flag("CreateMountpoint")).isTrue();
  }

  @Test
  void an_empty_command_beside_an_image_entrypoint_repeats_that() {
    Specs spec = new Specs();
    spec.process = Specs.process(Optional.empty(), Optional.of(List.of()), Map.of());

    JsonObject body =
        new JsonObject(new ContainerBody(spec.build(), OLD, true).json(List.of("/e"), Map.of()));

    assertThat(body.texts("Entrypoint")).containsExactly("/e");
    assertThat(body.values()).containsEntry("Cmd", List.of());
  }

  @Test
  void options_of_later_versions_and_of_windows_are_refused_by_name() {
    Specs annotated = new Specs();
    annotated.host = host(Optional.empty(), Map.of("a", "b"));
    assertThatThrownBy(() -> body(annotated, OLD))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("annotations")
        .hasMessageContaining("1.43");
    assertThat(body(annotated, NEW).object("HostConfig").textMap("Annotations")).hasSize(1);

    Specs isolated = new Specs();
    isolated.host = host(Optional.of("hyperv"), Map.of());
    assertThatThrownBy(() -> body(isolated, NEW)).hasMessageContaining("isolation hyperv");
  }

  private static HostSpec host(Optional<String> isolation, Map<String, String> annotations) {
    return PlainSpecs.host(Optional.empty(), isolation, List.of(), annotations);
  }

  /** Regardless of the order of members. */
  private static void assertSame(JsonObject sent, String expected) throws IOException {
    assertThat(JsonReader.object(JsonWriter.bytes(sent.values())))
        .isEqualTo(JsonReader.object(expected.getBytes(StandardCharsets.UTF_8)));
  }

  private static JsonObject body(Specs spec, ApiVersion version) {
    ContainerSpec built = spec.build();
    return new JsonObject(
        new ContainerBody(built, version, true).json(List.of(), built.process().environment()));
  }

  private static String text(Specs spec, ApiVersion version) {
    return JsonWriter.compact(body(spec, version).values());
  }
}
