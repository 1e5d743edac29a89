package dev.paws.core.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.PullCheck;
import dev.paws.core.finding.Finding;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreflightTest {
  @Test
  void everything_that_is_wrong_with_a_stack_is_in_one_report() {
    World world =
        World.of(
                """
                {"name":"shop",
                 "services":{
                   "web":{"image":"nowhere/web","ports":[{"target":80,"published":"8080"}],
                     "volumes":[{"type":"bind","source":"/p/conf","target":"/conf"}],
                     "deploy":{"resources":{"limits":{"memory":"1099511627776"},
                       "reservations":{"memory":"549755813888"}}}}},
                 "networks":{"default":{"name":"shop_default",
                   "ipam":{"config":[{"subnet":"10.9.0.0/24"}]}}}}
                """)
            .taken("", 8080, "tcp", new PortHolder(1, "nginx"))
            .network("other", Map.of(), "10.9.0.0/16")
            .missing("nowhere/web", new PullCheck.Unavailable("no such repository"))
            .path("/p/conf", PathState.MISSING);

    assertThat(world.findings())
        .extracting(Finding::code)
        .containsExactly("PAWS-P001", "PAWS-P010", "PAWS-P021", "PAWS-P030", "PAWS-P050");
  }
}
