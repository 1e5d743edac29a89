package dev.paws.core.parity.source.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.normal.Normal;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With what Podman 5.8 shows of a container for which nobody stated anything. */
class PodmanDefaultsTest {
  private static SortedMap<String, Fact> read(String path, NormalValue value, String shown) {
    SortedMap<String, Fact> facts = new TreeMap<>();
    facts.put(path, Fact.of(path, value, shown, List.of()));
    return PodmanDefaults.without(facts);
  }

  private static Fact one(String path, String shown) {
    SortedMap<String, Fact> facts = read(path, Normal.text(shown), shown);
    assertThat(facts).hasSize(1);
    return facts.get(facts.firstKey());
  }

  /** As the engine's source states them. */
  private static Fact capabilities(String path, String shown) {
    List<NormalValue> words =
        Arrays.stream(shown.substring(1, shown.length() - 1).split(", ", -1))
            .map(Normal::word)
            .toList();
    SortedMap<String, Fact> facts = read(path, new NormalValue.Unordered(words), shown);
    return facts.get(facts.firstKey());
  }

  @Test
  void its_containers_are_known_by_a_variable() {
    assertThat(PodmanDefaults.made(List.of("PATH=/bin", "container=podman"))).isTrue();
    assertThat(PodmanDefaults.made(List.of("PATH=/bin", "container=docker"))).isFalse();
    assertThat(PodmanDefaults.made(List.of())).isFalse();
    assertThat(PodmanDefaults.made(List.of("container=oci"))).as("an image says so").isFalse();
    assertThat(PodmanDefaults.made(List.of("container=oci", "HOSTNAME=3f"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "security.pid, private, host",
    "security.uts, private, host",
    "container.working_dir, /, /app",
    "lifecycle.stop_signal, 15, 2",
    "resource_limits.memory_swappiness, 0, 60",
    "resource_limits.pids_limit, 2048, 100",
    "resource_limits.shm_size, 64000K, 128M"
  })
  void its_own_default_was_stated_by_nobody_and_another_value_was(
      String path, String own, String other) {
    assertThat(one(path, own).implied()).isTrue();
    assertThat(one(path, other).implied()).isFalse();
  }

  @Test
  void variables_that_it_sets_are_not_stated() {
    for (String name : List.of("HOME", "HOSTNAME", "PATH", "TERM", "container")) {
      assertThat(one("environment_variables." + name, "x").implied()).isTrue();
    }
    assertThat(one("environment_variables.LEVEL", "x").implied()).isFalse();
  }

  @Test
  void limits_have_the_names_of_compose_and_those_of_its_configuration_are_not_stated() {
    Fact files = one("resource_limits.ulimits.RLIMIT_NOFILE.soft", "1024");
    assertThat(files.path()).isEqualTo("resource_limits.ulimits.nofile.soft");
    assertThat(files.implied()).isTrue();
    Fact core = one("resource_limits.ulimits.RLIMIT_CORE.hard", "0");
    assertThat(core.path()).isEqualTo("resource_limits.ulimits.core.hard");
    assertThat(core.implied()).isFalse();
  }

  @Test
  void images_of_this_machine_have_their_plain_names() {
    assertThat(one("container.image", "localhost/debian:bookworm-slim").shown())
        .isEqualTo("debian:bookworm-slim");
    assertThat(one("container.image", "localhost:5000/shop:1").shown())
        .isEqualTo("localhost:5000/shop:1");
  }

  @Test
  void all_capabilities_dropped_are_all() {
    String all =
        "[CAP_CHOWN, CAP_DAC_OVERRIDE, CAP_FOWNER, CAP_FSETID, CAP_KILL, CAP_NET_BIND_SERVICE,"
            + " CAP_SETFCAP, CAP_SETGID, CAP_SETPCAP, CAP_SETUID, CAP_SYS_CHROOT]";
    assertThat(capabilities("security.cap_drop", all).shown()).isEqualTo("[ALL]");
    assertThat(capabilities("security.cap_drop", "[CAP_CHOWN, CAP_KILL]").shown())
        .isEqualTo("[CHOWN, KILL]");
    assertThat(capabilities("security.cap_add", "[CAP_SYS_PTRACE]").shown())
        .isEqualTo("[SYS_PTRACE]");
  }
}
