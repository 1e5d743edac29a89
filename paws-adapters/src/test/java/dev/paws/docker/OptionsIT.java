package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.LogLimit;
import dev.paws.core.engine.spec.HostSpec;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.engine.spec.NetworkSpec;
import dev.paws.core.engine.spec.NetworkingSpec;
import dev.paws.core.engine.spec.NetworkingSpec.Publish;
import dev.paws.core.engine.spec.ProcessSpec;
import dev.paws.core.engine.spec.ResourceSpec;
import dev.paws.core.engine.spec.ResourceSpec.Ulimit;
import dev.paws.core.engine.spec.SecuritySpec;
import dev.paws.core.engine.spec.VolumeSpec;
import dev.paws.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every option of a specification shows in what a real engine made of it, and in the process. */
class OptionsIT {
  @TempDir Path folder;

  private EngineFixture fixture;
  private Engine engine;

  @BeforeEach
  void open() {
    fixture = new EngineFixture();
    engine = fixture.engine;
    assumeTrue(engine.info().kind() == EngineInfo.Kind.DOCKER);
  }

  @AfterEach
  void clean() {
    fixture.close();
  }

  @Test
  void the_process_is_as_it_was_asked_for() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("B", "2 =x");
    environment.put("A", "");
    Specs spec = fixture.spec("process");
    spec.process =
        new ProcessSpec(
            Optional.of(List.of("sh", "-c")),
            Optional.of(List.of("env; pwd; id; ulimit -n; cat /proc/1/comm; sleep 60")),
            environment,
            Optional.of("/var/tmp"),
            Optional.of("33:34"),
            List.of("77"),
            false,
            true,
            Optional.of(true),
            Optional.of("SIGUSR1"),
            Optional.of(Duration.ofMillis(1500)));
    spec.resources = resources();

    JsonObject made = details(fixture.started(spec));

    JsonObject config = made.object("Config");
    assertThat(config.texts("Env")).startsWith("B=2 =x", "A=");
    assertThat(config.text("StopSignal")).isEqualTo("SIGUSR1");
    assertThat(config.number("StopTimeout")).isEqualTo(2);
    assertThat(config.flag("OpenStdin")).isTrue();
    List<String> lines = tail("process", 10);
    assertThat(lines)
        .contains(
            "/var/tmp",
            "uid=33(www-data) gid=34(backup) groups=34(backup),77",
            "1234",
            "docker-init");
  }

  private static ResourceSpec resources() {
    return new ResourceSpec(
        Optional.of(500_000_000L),
        Optional.of(512L),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("0"),
        Optional.of(256L << 20),
        Optional.of(128L << 20),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(100),
        Optional.of(99L),
        Optional.of(8L << 20),
        Map.of("nofile", new Ulimit(1234, 2345)),
        List.of("/dev/null:/dev/nothing:r"),
        List.of("c 1:3 r"),
        List.of(),
        Optional.empty());
  }

  @Test
  void limits_and_devices_are_set() {
    Specs spec = fixture.spec("limits");
    spec.resources = resources();

    JsonObject host = details(engine.createContainer(spec.build())).object("HostConfig");

    assertThat(host.number("NanoCpus")).isEqualTo(500_000_000L);
    assertThat(host.number("CpuShares")).isEqualTo(512);
    assertThat(host.text("CpusetCpus")).isEqualTo("0");
    assertThat(host.number("Memory")).isEqualTo(256L << 20);
    assertThat(host.number("MemoryReservation")).isEqualTo(128L << 20);
    assertThat(host.number("OomScoreAdj")).isEqualTo(100);
    assertThat(host.number("PidsLimit")).isEqualTo(99);
    assertThat(host.number("ShmSize")).isEqualTo(8L << 20);
    assertThat(host.objects("Ulimits").get(0).number("Hard")).isEqualTo(2345);
    assertThat(host.objects("Devices").get(0).text("PathInContainer")).isEqualTo("/dev/nothing");
    assertThat(host.texts("DeviceCgroupRules")).containsExactly("c 1:3 r");
  }

  @Test
  void rights_and_surroundings_are_set() {
    Specs spec = fixture.spec("rights");
    spec.security =
        new SecuritySpec(
            false,
            true,
            List.of("NET_ADMIN"),
            List.of("MKNOD"),
            List.of("no-new-privileges:true", "systempaths=unconfined"));
    spec.host =
        new HostSpec(
            Optional.of("on-failure:3"),
            Optional.of(new HostSpec.LogSpec("json-file", Map.of("max-size", "1m"))),
            Map.of("net.core.somaxconn", "511"),
            Optional.of("private"),
            Optional.of("host"),
            Optional.of("host"),
            Optional.empty(),
            Optional.of("private"),
            Optional.empty(),
            Optional.of("runc"),
            Optional.empty(),
            Map.of(),
            List.of(),
            Map.of());

    String id = fixture.started(spec);

    JsonObject host = details(id).object("HostConfig");
    assertThat(host.flag("ReadonlyRootfs")).isTrue();
    assertThat(host.texts("CapAdd")).containsExactly("NET_ADMIN");
    assertThat(host.texts("CapDrop")).containsExactly("MKNOD");
    assertThat(host.texts("SecurityOpt")).contains("no-new-privileges:true");
    assertThat(host.texts("MaskedPaths")).isEmpty();
    assertThat(host.object("RestartPolicy").number("MaximumRetryCount")).isEqualTo(3);
    assertThat(host.object("LogConfig").object("Config").text("max-size")).isEqualTo("1m");
    assertThat(host.text("PidMode")).isEqualTo("host");
    assertThat(host.text("UTSMode")).isEqualTo("host");
    assertThat(host.text("IpcMode")).isEqualTo("private");
    assertThat(host.text("CgroupnsMode")).isEqualTo("private");
    assertThat(host.textMap("Sysctls")).containsEntry("net.core.somaxconn", "511");
    assertThat(engine.signals(engine.container(id).orElseThrow()).orElseThrow().firstOfNamespace())
        .isFalse();
  }

  @Test
  void networking_is_as_it_was_asked_for() {
    String net = fixture.freeNet();
    engine.createNetwork(
        new NetworkSpec(
            fixture.name("net"),
            "",
            Map.of("com.docker.network.driver.mtu", "1400"),
            true,
            true,
            Optional.empty(),
            "",
            Map.of(),
            List.of(
                new NetworkSpec.Pool(
                    Optional.of(net + ".0/24"),
                    Optional.of(net + ".1"),
                    Optional.of(net + ".128/25"),
                    Map.of("spare", net + ".9"))),
            fixture.labels()));
    engine.createNetwork(Specs.bridge(fixture.name("second"), fixture.labels()));
    Specs other = fixture.spec("other");
    other.network = Specs.network(List.of(Specs.endpoint(fixture.name("net"))), List.of());
    fixture.started(other);
    Specs spec = fixture.spec("net");
    spec.network =
        new NetworkingSpec(
            Optional.empty(),
            List.of(
                Specs.endpoint(fixture.name("net"), Optional.of(net + ".200"), "alias"),
                Specs.endpoint(fixture.name("second"))),
            List.of(new Publish("127.0.0.1", "", 80, "tcp"), new Publish("", "", 53, "udp")),
            List.of("9000/tcp"),
            Optional.of("host-name"),
            Optional.of("example.org"),
            Optional.of("02:42:0a:e7:08:99"),
            List.of("far:10.9.9.9"),
            List.of("10.1.1.1"),
            List.of("search.example"),
            List.of("ndots:3"),
            List.of(fixture.name("other") + ":linked"));
    spec.process =
        Specs.process(
            List.of(
                "sh",
                "-c",
                "getent hosts far linked | sort; hostname -f; cat /sys/class/net/eth*/address;"
                    + " grep -E 'search|ndots' /etc/resolv.conf; sleep"
                    + " 60"));

    String id = fixture.started(spec);

    assertThat(engine.container(id).orElseThrow().ports())
        .anyMatch(port -> port.containerPort() == 53 && port.protocol().equals("udp"));
    assertThat(details(id).object("Config").object("ExposedPorts").values())
        .containsKeys("80/tcp", "53/udp", "9000/tcp");
    String output = String.join("\n", tail("net", 7));
    assertThat(output)
        .contains("10.9.9.9", "linked", "host-name.example.org", "02:42:0a:e7:08:99")
        .contains("search search.example", "ndots:3");
    assertThat(engine.network(fixture.name("net")).orElseThrow().subnets())
        .containsExactly(net + ".0/24");
  }

  @Test
  void every_way_to_mount_works() {
    engine.createVolume(
        new VolumeSpec(
            fixture.name("vol"),
            "local",
            Map.of("type", "tmpfs", "device", "tmpfs"),
            fixture.labels()));
    String made = folder.resolve("made").toString();
    Specs spec = fixture.spec("mounts");
    spec.mounts.add(
        new MountSpec.Volume("/vol", fixture.name("vol"), true, true, Optional.empty()));
    spec.mounts.add(new MountSpec.Volume("/anonymous", "", false, false, Optional.empty()));
    spec.mounts.add(
        new MountSpec.Bind("/made", made, false, true, Optional.empty(), Optional.empty()));
    spec.mounts.add(
        new MountSpec.Bind(
            "/read", folder.toString(), true, false, Optional.of("rprivate"), Optional.of("z")));
    spec.mounts.add(
        new MountSpec.Tmpfs("/t1", false, "size=1m,mode=700", Optional.empty(), Optional.empty()));
    spec.mounts.add(
        new MountSpec.Tmpfs("/t2", true, "", Optional.of(2L << 20), Optional.of(01777)));
    spec.process =
        Specs.process(
            List.of(
                "sh", "-c", "grep -E ' /(vol|anonymous|made|read|t1|t2) ' /proc/mounts; sleep 9"));

    String id = fixture.started(spec);

    List<String> mounts = tail("mounts", 6);
    assertThat(folder.resolve("made")).isDirectory();
    assertThat(line(mounts, "/vol")).contains(" ro,");
    assertThat(line(mounts, "/made")).contains(" rw,");
    assertThat(line(mounts, "/read")).contains(" ro,");
    assertThat(line(mounts, "/t1")).contains("tmpfs", "size=1024k", "mode=700");
    assertThat(line(mounts, "/t2")).contains("tmpfs", " ro,", "size=2048k");
    List<String> volumes = engine.container(id).orElseThrow().volumes();
    assertThat(volumes).hasSize(2).contains(fixture.name("vol"));

    engine.removeContainer(id, true);

    assertThat(volumes)
        .filteredOn(volume -> engine.volume(volume).isPresent())
        .containsExactly(fixture.name("vol"));
  }

  @Test
  void a_missing_bind_source_that_is_not_to_be_made_is_refused() {
    Specs spec = fixture.spec("missing");
    spec.mounts.add(
        new MountSpec.Bind(
            "/x", folder + "/none", false, false, Optional.empty(), Optional.empty()));

    assertThatThrownBy(() -> engine.createContainer(spec.build()))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining(folder + "/none");
  }

  @Test
  void what_this_engine_cannot_do_is_refused_by_name() {
    Specs subpath = fixture.spec("a");
    subpath.mounts.add(
        new MountSpec.Volume("/v", fixture.name("v"), false, false, Optional.of("sub")));
    assertUnsupported(subpath, "subpath");

    Specs mac = fixture.spec("b");
    NetworkingSpec.Endpoint second =
        new NetworkingSpec.Endpoint(
            "two",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of("02:42:0a:e7:08:98"),
            Map.of());
    mac.network = Specs.network(List.of(Specs.endpoint("one"), second), List.of());
    assertUnsupported(mac, "mac_address");
    assertThat(engine.observe(fixture.project).containers()).isEmpty();
  }

  @Test
  void an_empty_command_clears_the_images_and_not_its_entrypoint() {
    Specs spec = fixture.spec("clear");
    spec.process =
        Specs.process(Optional.of(List.of("sleep", "60")), Optional.of(List.of()), Map.of());

    JsonObject config = details(engine.createContainer(spec.build())).object("Config");

    assertThat(config.texts("Entrypoint")).containsExactly("sleep", "60");
    assertThat(config.texts("Cmd")).isEmpty();
  }

  private void assertUnsupported(Specs spec, String option) {
    assumeTrue(!ApiVersion.parse(engine.info().apiVersion()).atLeast(44));
    assertThatThrownBy(() -> engine.createContainer(spec.build()))
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> assertThat(e.failure()).isInstanceOf(EngineFailure.Unsupported.class))
        .hasMessageContaining(option);
  }

  private JsonObject details(String id) {
    return fixture.inspection(id);
  }

  private static String line(List<String> mounts, String target) {
    return mounts.stream().filter(line -> line.contains(" " + target + " ")).findFirst().orElse("");
  }

  /** The log of a container that has written at least so many lines. */
  private List<String> tail(String service, int lines) {
    long end = System.nanoTime() + Duration.ofSeconds(40).toNanos(); // names may time out
    List<String> found = List.of();
    while (found.size() < lines && System.nanoTime() < end) {
      found = engine.logTail(fixture.name(service), LogLimit.ofReport(50));
    }
    return found;
  }
}
