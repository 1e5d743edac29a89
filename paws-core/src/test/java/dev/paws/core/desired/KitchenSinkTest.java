package dev.paws.core.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.InjectedFile;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.engine.spec.NetworkingSpec;
import dev.paws.core.engine.spec.ResourceSpec;
import dev.paws.core.finding.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A project with about every option there is; its tree is what Docker Compose 2.26 resolves. */
class KitchenSinkTest {
  private static final DesiredResult RESULT =
      DesiredBinder.bind(
          JsonTree.resource("/desired/kitchen-sink.json", Map.of("HOME", "/home/dev")),
          new OneFile("{\"defaultAction\": \"SCMP_ACT_ALLOW\"}"));

  private static DesiredService service(String name) {
    return RESULT.desired().flatMap(desired -> desired.service(name)).orElseThrow();
  }

  private static ContainerSpec web() {
    return service("web").container();
  }

  @Test
  void every_option_is_consumed() {
    assertThat(RESULT.findings()).extracting(Finding::text).isEmpty();
  }

  @Test
  void the_process_is_as_written() {
    assertThat(web().process().unset()).containsExactly("B");
    assertThat(web().process().entrypoint()).contains(List.of("/bin/sh", "-c"));
    assertThat(web().process().command()).contains(List.of("echo", "hello world", "$HOME"));
    assertThat(web().process().environment())
        .containsExactly(
            Map.entry("A", "1"),
            Map.entry("C", "x$y"),
            Map.entry("D", "true"),
            Map.entry("E", "1.5"));
    assertThat(web().process().groups()).containsExactly("mail", "1000");
    assertThat(web().process().init()).contains(true);
    assertThat(web().process().stopGrace()).contains(Duration.ofSeconds(90));
    assertThat(web().process().stopSignal()).contains("SIGUSR1");
    assertThat(web().process().tty()).isTrue();
    assertThat(web().process().stdinOpen()).isTrue();
  }

  @Test
  void an_empty_command_clears_and_a_missing_one_keeps_the_images() {
    assertThat(service("db").container().process().command()).contains(List.of());
    assertThat(service("db").container().process().entrypoint()).contains(List.of());
    assertThat(service("aux").container().process().command()).isEmpty();
  }

  @Test
  void networks_come_by_priority_with_container_and_service_name_as_aliases() {
    assertThat(service("web").networks()).containsExactly("back", "front");
    assertThat(web().network().endpoints())
        .containsExactly(
            new NetworkingSpec.Endpoint(
                "custom-back",
                List.of("desired-sink-theweb", "web"),
                Optional.of("10.214.99.10"),
                Optional.of("fd00:214::10"),
                List.of("169.254.9.9"),
                Optional.of("02:42:ac:11:65:43"),
                Map.of()),
            new NetworkingSpec.Endpoint(
                "desired-sink_front",
                List.of("desired-sink-theweb", "web", "w1", "w2"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of("a", "b")));
  }

  @Test
  void links_name_every_container_of_the_linked_service() {
    assertThat(web().network().links())
        .containsExactly(
            "desired-sink-db-1:db",
            "desired-sink-db-1:db-1",
            "desired-sink-db-1:desired-sink-db-1",
            "desired-sink-db-2:db",
            "desired-sink-db-2:db-1",
            "desired-sink-db-2:desired-sink-db-1",
            "desired-sink-db-1:database",
            "desired-sink-db-2:database",
            "other:other",
            "other2:alias");
  }

  @Test
  void ports_keep_ranges_to_choose_from_and_exposed_ranges_are_single_ports() {
    assertThat(web().network().ports())
        .containsExactly(
            new NetworkingSpec.Publish("127.0.0.1", "28111", 80, "tcp"),
            new NetworkingSpec.Publish("", "28200", 90, "udp"),
            new NetworkingSpec.Publish("", "28201", 91, "udp"),
            new NetworkingSpec.Publish("", "28202", 92, "udp"),
            new NetworkingSpec.Publish("", "28300-28305", 95, "tcp"),
            new NetworkingSpec.Publish("", "", 96, "tcp"),
            new NetworkingSpec.Publish("::1", "28397", 97, "tcp"));
    assertThat(web().network().exposed())
        .containsExactly("3000/tcp", "8000/tcp", "8001/tcp", "8002/tcp", "53/udp");
  }

  @Test
  void hosts_are_in_the_engines_form() {
    assertThat(web().network().extraHosts())
        .containsExactly(
            "host.docker.internal:host-gateway",
            "multi:10.0.0.1",
            "multi:10.0.0.2",
            "six:::1",
            "somehost:162.242.195.82");
  }

  @Test
  void namespaces_of_other_services_stay_references() {
    DesiredService aux = service("aux");
    assertThat(aux.container().network().mode()).contains("service:db");
    assertThat(aux.container().network().endpoints()).isEmpty();
    assertThat(aux.container().host().ipc()).contains("service:db");
    assertThat(aux.container().host().pid()).contains("service:db");
    assertThat(web().host().volumesFrom())
        .containsExactly("service:db", "service:aux:ro", "other3:rw");
  }

  @Test
  void mounts_are_volumes_binds_memory_and_files() {
    assertThat(web().mounts())
        .containsExactly(
            new MountSpec.Volume("/data", "desired-sink_data", false, false, Optional.empty()),
            new MountSpec.Volume("/data2", "custom-data2", true, true, Optional.empty()),
            new MountSpec.Volume("/anon", "", false, false, Optional.empty()),
            bind("/sub", "/project/sub", false, true, null, null),
            bind("/sub2", "/project/sub", true, true, "rshared", "z"),
            bind("/sub3", "/project/sub", false, false, "rslave", "Z"),
            bind("/sub4", "/project/sub", false, false, null, null),
            new MountSpec.Volume("/vsub", "desired-sink_data", false, true, Optional.of("a/b")),
            new MountSpec.Tmpfs("/tm", false, "", Optional.of(10L << 20), Optional.of(01770)),
            new MountSpec.Tmpfs("/tm2", false, "", Optional.empty(), Optional.empty()),
            new MountSpec.Volume("/anon2", "", true, false, Optional.empty()),
            bind("/run/secrets/sfile", "/project/sub/s", true, false, null, null),
            bind("/fromfile", "/project/sub/f", true, false, null, null),
            new MountSpec.Tmpfs("/run", false, "", Optional.empty(), Optional.empty()),
            new MountSpec.Tmpfs(
                "/tmp", false, "size=64m,mode=1777", Optional.empty(), Optional.empty()));
    assertThat(service("web").volumes()).containsExactly("data", "data2");
  }

  private static MountSpec.Bind bind(
      String target, String source, boolean readOnly, boolean create, String prop, String label) {
    return new MountSpec.Bind(
        target, source, readOnly, create, Optional.ofNullable(prop), Optional.ofNullable(label));
  }

  @Test
  void content_of_configs_and_secrets_is_written_into_the_container() {
    assertThat(web().files())
        .containsExactly(
            new InjectedFile(
                "/run/secrets/envsecret", "/home/dev", Optional.empty(), Optional.empty(), 0400),
            new InjectedFile(
                "/etc/inline.conf", "hello $x\n", Optional.of(103), Optional.of(104), 0440),
            new InjectedFile("/fromenv", "/home/dev", Optional.empty(), Optional.empty(), 0444));
  }

  @Test
  void limits_are_in_the_engines_units() {
    ResourceSpec resources = web().resources();
    assertThat(resources.nanoCpus()).contains(700_000_000L);
    assertThat(resources.memoryBytes()).contains(512L << 20);
    assertThat(resources.memoryReservationBytes()).contains(64L << 20);
    assertThat(resources.memorySwapBytes()).contains(-1L);
    assertThat(resources.pidsLimit()).contains(100L);
    assertThat(resources.shmBytes()).contains(64L << 20);
    assertThat(resources.ulimits())
        .containsOnly(
            Map.entry("nproc", new ResourceSpec.Ulimit(65_535, 65_535)),
            Map.entry("nofile", new ResourceSpec.Ulimit(20_000, 40_000)));
    assertThat(service("web").reservedNanoCpus()).contains(250_000_000L);
  }

  @Test
  void devices_are_paths_or_requests() {
    assertThat(web().resources().devices())
        .containsExactly("/dev/null:/dev/xnull:r", "/dev/zero:/dev/zero:rwm");
    assertThat(web().resources().deviceRequests())
        .containsExactly(
            new ResourceSpec.DeviceRequest(
                "nvidia", -1, List.of(), List.of(List.of("gpu")), Map.of("a", "b")),
            new ResourceSpec.DeviceRequest(
                "cdi", 0, List.of("nvidia.com/gpu=all"), List.of(), Map.of()),
            new ResourceSpec.DeviceRequest(
                "nvidia", 2, List.of(), List.of(List.of("compute", "gpu")), Map.of()),
            new ResourceSpec.DeviceRequest("", 0, List.of("0"), List.of(List.of("gpu")), Map.of()));
  }

  @Test
  void block_device_rates_are_in_bytes() {
    ResourceSpec.BlkioSpec blkio = web().resources().blkio().orElseThrow();
    assertThat(blkio.weight()).contains(300);
    assertThat(blkio.readBps())
        .containsExactly(new ResourceSpec.BlkioSpec.Rate("/dev/vda", 12L << 20));
    assertThat(blkio.writeIops()).containsExactly(new ResourceSpec.BlkioSpec.Rate("/dev/vda", 30));
  }

  @Test
  void a_seccomp_profile_is_read_and_made_compact() {
    assertThat(web().security().securityOptions())
        .containsExactly(
            "no-new-privileges:true",
            "seccomp={\"defaultAction\":\"SCMP_ACT_ALLOW\"}",
            "label=disable");
  }

  @Test
  void the_restart_policy_of_deploy_wins() {
    assertThat(web().host().restart()).contains("on-failure:5");
    assertThat(service("db").container().host().restart()).contains("always");
  }

  @Test
  void a_disabled_health_check_is_none() {
    assertThat(service("db").container().health().orElseThrow().disabled()).isTrue();
    assertThat(web().health().orElseThrow().test())
        .containsExactly("CMD-SHELL", "curl -f http://localhost");
    assertThat(web().health().orElseThrow().startInterval()).contains(Duration.ofSeconds(5));
  }

  @Test
  void a_build_takes_its_arguments_from_the_environment_and_names_its_image() {
    var build = service("aux").build().orElseThrow();
    assertThat(build.image()).isEqualTo("desired-sink-aux");
    assertThat(build.tags()).containsExactly("x:1", "y:2");
    assertThat(build.args()).containsExactly(Map.entry("A", "1"), Map.entry("HOME", "/home/dev"));
    assertThat(build.extraHosts()).containsExactly("a:1.2.3.4");
    assertThat(build.platform()).isEmpty();
    assertThat(build.buildKitOptions())
        .containsOnly(
            Map.entry("secrets", List.of("id=sfile,src=/project/sub/s", "id=q,env=HOME")),
            Map.entry("ssh", List.of("default")),
            Map.entry("additional_contexts", List.of("r=/ctx")),
            Map.entry("cache_to", List.of("type=local,dest=x")),
            Map.entry("entitlements", List.of("network.host")));
    assertThat(service("inl").build().orElseThrow().dockerfileInline()).contains("FROM scratch\n");
  }

  @Test
  void replicas_are_counted() {
    assertThat(service("db").replicas()).isEqualTo(2);
    assertThat(service("inl").container().name()).isEqualTo("desired-sink-inl-1");
  }
}
