package dev.paws.core.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictRuleTest {
  @Test
  void what_an_engine_refuses_at_creation_is_told_before() {
    assertThat(World.ofService("\"network_mode\":\"container:db\",\"hostname\":\"web\"").texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P072] services.web.hostname: hostname of a container that shares another one's network, which engines refuse
                expected: options that can be combined
                do: move hostname to the other one""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"network_mode\":\"container:db\",\"dns\":[\"1.1.1.1\"]",
        "\"network_mode\":\"container:db\",\"extra_hosts\":[\"a=1.1.1.1\"]",
        "\"network_mode\":\"container:db\",\"mac_address\":\"02:00:00:00:00:01\"",
        "\"network_mode\":\"container:db\",\"ports\":[{\"target\":80}]",
        "\"network_mode\":\"container:db\",\"expose\":[\"80\"]",
        "\"network_mode\":\"container:db\",\"external_links\":[\"a\"]",
        "\"network_mode\":\"host\",\"external_links\":[\"a\"]",
        "\"network_mode\":\"host\",\"mac_address\":\"02:00:00:00:00:01\"",
        "\"uts\":\"host\",\"hostname\":\"web\"",
        "\"cpus\":1,\"cpu_period\":100000",
        "\"cpus\":1,\"cpu_quota\":50000",
        "\"cpu_period\":10",
        "\"cpu_quota\":10",
        "\"mem_limit\":\"20971520\",\"mem_reservation\":\"31457280\"",
        "\"memswap_limit\":\"31457280\"",
        "\"mem_limit\":\"41943040\",\"memswap_limit\":\"31457280\"",
        "\"oom_score_adj\":-2000",
        "\"restart\":\"always:3\"",
        "\"volumes\":[{\"type\":\"volume\",\"target\":\"/a\",\"read_only\":true}]"
      })
  void options_that_do_not_go_together_are_one_error(String options) {
    assertThat(World.ofService(options).findings())
        .extracting(Finding::code)
        .containsExactly("PAWS-P072");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"network_mode\":\"host\",\"hostname\":\"web\",\"dns\":[\"1.1.1.1\"]",
        "\"network_mode\":\"host\",\"ports\":[{\"target\":80,\"published\":\"80\"}]",
        "\"network_mode\":\"none\",\"hostname\":\"web\"",
        "\"memswap_limit\":\"-1\"",
        "\"mem_limit\":\"20971520\",\"memswap_limit\":\"-1\"",
        "\"cpu_period\":100000,\"cpu_quota\":-1",
        "\"restart\":\"on-failure:3\""
      })
  void options_that_an_engine_takes_together_are_no_finding(String options) {
    assertThat(World.ofService(options).texts()).isEmpty();
  }
}
