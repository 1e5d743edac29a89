package dev.paws.core.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The engine's machine has 2 processors and 8 GiB of memory, of which 4 GiB are available. */
class CapacityRulesTest {
  private static World resources(String resources) {
    return World.ofService("\"deploy\":{\"resources\":{" + resources + "}}");
  }

  private static World two(String resources) {
    return World.of(
        """
        {"name":"shop","services":{
          "a":{"image":"x","deploy":{"resources":{%s}}},
          "b":{"image":"x","deploy":{"resources":{%s}}}}}
        """
            .formatted(resources, resources));
  }

  @Test
  void a_reservation_above_the_machines_memory_is_an_error() {
    assertThat(resources("\"reservations\":{\"memory\":\"10737418240\"}").texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P030] services.web.deploy.resources.reservations.memory: 10 GiB of memory are reserved, but the engine's machine has 8 GiB
                expected: a reservation below 8 GiB
                do: lower deploy.resources.reservations.memory, or give the engine more memory""");
  }

  @Test
  void reservations_above_the_machines_memory_in_sum_are_an_error() {
    assertThat(two("\"reservations\":{\"memory\":\"5368709120\"}").texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P031] services: 2 containers reserve 10 GiB of memory in total, but the engine's machine has 8 GiB
                expected: reservations below 8 GiB in total
                do: lower deploy.resources.reservations.memory, or give the engine more memory""");
  }

  @Test
  void a_limit_above_the_machines_memory_is_an_error() {
    assertThat(World.ofService("\"mem_limit\":\"1099511627776\"").texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P032] services.web.mem_limit: the service may use 1 TiB of memory, but the engine's machine has only 8 GiB
                expected: a limit below 8 GiB
                do: lower deploy.resources.limits.memory (or mem_limit), or give the engine more memory""");
  }

  @Test
  void limits_above_the_machines_memory_in_sum_are_a_warning() {
    assertThat(two("\"limits\":{\"memory\":\"6442450944\"}").texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P033] services: 2 containers may use 12 GiB of memory in total, but the engine's machine has 8 GiB
                expected: limits below 8 GiB in total
                do: lower the limits in an override file, or give the engine more memory""");
  }

  @Test
  void reservations_above_the_available_memory_are_a_warning_while_nothing_runs() {
    World world = two("\"reservations\":{\"memory\":\"1610612736\"}").availableMemory(World.GIB);
    assertThat(world.texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P034] services: containers to be started reserve 3 GiB of memory, but only 1 GiB are available now
                expected: 3 GiB of available memory
                do: close other programs""");
    world.container("shop-a-1", ours("a")).container("shop-b-1", ours("b"));
    assertThat(world.texts()).isEmpty();
  }

  private static Map<String, String> ours(String service) {
    return Map.of("com.docker.compose.project", "shop", "com.docker.compose.service", service);
  }

  @Test
  void a_limit_below_what_an_engine_accepts_is_an_error() {
    assertThat(World.ofService("\"mem_limit\":\"1048576\"").texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P035] services.web.mem_limit: memory limit 1 MiB is below the engine's 6 MiB
                expected: at least 6 MiB
                do: raise the limit""");
  }

  @Test
  void more_processors_than_there_are_is_an_error() {
    assertThat(resources("\"limits\":{\"cpus\":2.5}").texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P036] services.web.deploy.resources.limits.cpus: a limit of 2.5 processors is more than the engine has (2), which it refuses
                expected: at most 2
                do: lower deploy.resources.limits.cpus (or cpus) in an override file""");
  }

  @Test
  void more_reserved_processors_than_there_are_is_a_warning() {
    assertThat(two("\"reservations\":{\"cpus\":1.5}").texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P037] services: the stack reserves 3 processors in total, but the engine has 2: it will be slow
                expected: at most 2
                do: lower deploy.resources.reservations.cpus in an override file""");
  }

  @Test
  void a_set_of_processors_that_are_not_there_is_an_error() {
    assertThat(World.ofService("\"cpuset\":\"0-1,3\"").texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P038] services.web.cpuset: cpuset 0-1,3 names processors that the engine does not have: its last one is 1
                expected: numbers from 0 to 1
                do: correct cpuset""");
  }

  @Test
  void a_full_disk_is_an_error_and_a_scarce_one_a_warning() {
    assertThat(World.ofService("\"tty\":true").freeDisk(100L << 20).texts())
        .containsExactly(
            """
            [PAWS-P039] only 100 MiB are free on the disk of /var/lib/docker, where the engine keeps images and volumes
                expected: at least 256 MiB
                do: free some space, for example with docker system prune, which asks before it removes""");
    assertThat(World.ofService("\"tty\":true").freeDisk(512L << 20).texts())
        .containsExactly(
            """
            [PAWS-P040] only 512 MiB are free on the disk of /var/lib/docker, where the engine keeps images and volumes
                expected: at least 1 GiB
                do: free some space, for example with docker system prune, which asks before it removes""");
  }
}
