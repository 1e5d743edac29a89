package dev.paws.core.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SubnetRuleTest {
  private static World network(String... subnets) {
    StringBuilder networks = new StringBuilder();
    for (int i = 0; i < subnets.length; i++) {
      networks.append(
          "%s\"n%d\":{\"name\":\"shop_n%d\",\"ipam\":{\"config\":[{\"subnet\":\"%s\"}]}}"
              .formatted(i == 0 ? "" : ",", i, i, subnets[i]));
    }
    return World.of("{\"name\":\"shop\",\"services\":{},\"networks\":{" + networks + "}}");
  }

  @Test
  void a_free_subnet_is_no_finding() {
    assertThat(
            network("10.5.0.0/16")
                .network("bridge", Map.of(), "172.17.0.0/16")
                .hostNetwork("eth0", "192.168.1.0/24", true)
                .texts())
        .isEmpty();
  }

  @Test
  void a_subnet_of_another_network_is_reported_with_it() {
    assertThat(network("10.5.0.0/16").network("blog_default", Map.of(), "10.5.3.0/24").texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P010] networks.n0.ipam.config[0].subnet: subnet 10.5.0.0/16 overlaps 10.5.3.0/24 of network "blog_default"
                expected: a subnet that is free
                do: docker network rm blog_default, if nothing needs it, or choose another subnet""");
  }

  @Test
  void a_subnet_of_the_engines_own_network_can_only_be_changed() {
    assertThat(network("172.17.9.0/24").network("bridge", Map.of(), "172.17.0.0/16").texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P014] networks.n0.ipam.config[0].subnet: subnet 172.17.9.0/24 overlaps 172.17.0.0/16 of the engine's own network "bridge"
                expected: a subnet that is free
                do: choose another subnet""");
  }

  @Test
  void our_own_network_does_not_overlap_itself() {
    assertThat(
            network("10.5.0.0/16")
                .network("shop_n0", Map.of("com.docker.compose.project", "shop"), "10.5.0.0/16")
                .hostNetwork("br-1", "10.5.0.0/16", true)
                .texts())
        .isEmpty();
  }

  @Test
  void a_subnet_that_an_interface_has_is_reported_once() {
    assertThat(
            network("10.5.0.0/16")
                .hostNetwork("eth0", "10.5.3.0/24", true)
                .hostNetwork("wg0", "10.5.4.0/24", false)
                .texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P011] networks.n0.ipam.config[0].subnet: subnet 10.5.0.0/16 overlaps 10.5.3.0/24 of this machine's interface eth0: one of the two would be cut off
                expected: a subnet that is free
                do: choose another subnet""");
  }

  @Test
  void a_subnet_within_a_larger_network_of_the_machine_is_a_warning() {
    assertThat(network("10.5.0.0/16").hostNetwork("eth0", "10.0.0.0/8", true).texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P012] networks.n0.ipam.config[0].subnet: subnet 10.5.0.0/16 would hide machines in 10.0.0.0/8, which this machine reaches through eth0
                expected: a subnet that is free
                do: choose another subnet if you need those machines""");
  }

  @Test
  void two_networks_of_the_stack_cannot_overlap() {
    assertThat(network("fd00:1::/48", "fd00:1:0:2::/64").texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P013] networks.n1.ipam.config[0].subnet: subnet fd00:1:0:2::/64 overlaps fd00:1::/48 of the stack's network "n0"
                expected: subnets that do not overlap
                do: choose another subnet for one of the two""");
  }
}
