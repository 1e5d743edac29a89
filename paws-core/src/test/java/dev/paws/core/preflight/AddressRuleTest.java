package dev.paws.core.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressRuleTest {
  private static World stack(String services, String network) {
    return World.of(
        "{\"name\":\"shop\",\"services\":{" + services + "},\"networks\":{\"n\":" + network + "}}");
  }

  private static String service(String name, String address) {
    return "\"%s\":{\"image\":\"x\",\"networks\":{\"n\":{\"ipv4_address\":\"%s\"}}}"
        .formatted(name, address);
  }

  private static final String NETWORK =
      "{\"name\":\"shop_n\",\"ipam\":{\"config\":[{\"subnet\":\"10.5.0.0/24\"}]}}";

  @Test
  void an_address_of_the_networks_subnet_is_no_finding() {
    assertThat(stack(service("web", "10.5.0.7"), NETWORK).texts()).isEmpty();
  }

  @Test
  void an_address_outside_is_reported_with_the_subnets() {
    assertThat(stack(service("web", "10.5.1.7"), NETWORK).texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P015] services.web.networks.n.ipv4_address: address 10.5.1.7 is in no subnet of network "shop_n" (10.5.0.0/24)
                expected: an address of a subnet that the network's ipam section names
                do: choose another address, or set ipam.config.subnet of "shop_n\"""");
  }

  @Test
  void an_address_in_a_network_without_subnets_is_reported() {
    assertThat(stack(service("web", "10.5.1.7"), "{\"name\":\"shop_n\"}").texts())
        .singleElement()
        .asString()
        .contains("address 10.5.1.7 is in no subnet of network \"shop_n\" (it has none)");
  }

  @Test
  void an_external_networks_subnets_are_those_it_has() {
    String external = "{\"name\":\"corp\",\"external\":true}";
    assertThat(
            stack(service("web", "10.5.0.7"), external)
                .network("corp", Map.of(), "10.5.0.0/16")
                .texts())
        .isEmpty();
    assertThat(
            stack(service("web", "10.6.0.7"), external)
                .network("corp", Map.of(), "10.5.0.0/16")
                .texts())
        .singleElement()
        .asString()
        .contains("[PAWS-P015]", "10.5.0.0/16");
  }

  @Test
  void an_address_is_given_once() {
    assertThat(stack(service("a", "10.5.0.7") + "," + service("b", "10.5.0.7"), NETWORK).texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P016] services.b.networks.n.ipv4_address: address 10.5.0.7 in network "shop_n" is also requested by service "a"
                expected: one container for each address
                do: choose another address""");
  }

  @Test
  void who_starts_before_may_take_it() {
    String db = "\"db\":{\"image\":\"x\",\"networks\":{\"n\":{}}}";
    String web =
        "\"web\":{\"image\":\"x\",\"depends_on\":{\"db\":{\"condition\":\"service_started\",\"required\":true}},"
            + "\"networks\":{\"n\":{\"ipv4_address\":\"10.5.0.7\"}}}";
    assertThat(stack(db + "," + web, NETWORK).texts())
        .singleElement()
        .asString()
        .contains(
            "address 10.5.0.7 in network \"shop_n\" may be taken by service \"db\", which starts"
                + " before");
  }

  @Test
  void who_can_start_later_may_not() {
    String other = "\"a\":{\"image\":\"x\",\"networks\":{\"n\":{}}}";
    assertThat(stack(other + "," + service("web", "10.5.0.7"), NETWORK).texts()).isEmpty();
  }

  @Test
  void a_range_that_leaves_it_out_keeps_it_free() {
    String db = "\"db\":{\"image\":\"x\",\"networks\":{\"n\":{}}}";
    String web =
        "\"web\":{\"image\":\"x\",\"depends_on\":{\"db\":{\"condition\":\"service_started\",\"required\":true}},"
            + "\"networks\":{\"n\":{\"ipv4_address\":\"10.5.0.7\"}}}";
    String range =
        "{\"name\":\"shop_n\",\"ipam\":{\"config\":[{\"subnet\":\"10.5.0.0/24\",\"ip_range\":\"10.5.0.128/25\"}]}}";
    assertThat(stack(db + "," + web, range).texts()).isEmpty();
  }

  @Test
  void who_has_it_already_is_named() {
    assertThat(
            stack(service("web", "10.5.0.7"), NETWORK)
                .container("other-1", Map.of(), "shop_n", "10.5.0.7")
                .container("near-1", Map.of(), "shop_n", "10.5.0.70")
                .container("far-1", Map.of(), "corp", "10.5.0.7")
                .texts())
        .singleElement()
        .asString()
        .contains("address 10.5.0.7 in network \"shop_n\" is taken by container other-1");
  }

  @Test
  void replicas_cannot_share_an_address() {
    assertThat(
            stack(
                    "\"web\":{\"image\":\"x\",\"scale\":2,\"networks\":{\"n\":{\"ipv4_address\":\"10.5.0.7\"}}}",
                    NETWORK)
                .texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P017] services.web.networks.n.ipv4_address: 2 containers cannot all have the address 10.5.0.7
                expected: one container for each address
                do: remove the address, or set the number of replicas to 1""");
  }
}
