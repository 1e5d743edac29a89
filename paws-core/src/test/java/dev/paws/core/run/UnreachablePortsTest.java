package dev.paws.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.execute.RunListener;
import dev.paws.core.finding.Finding;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnreachablePortsTest {
  private final Sim sim = new Sim();

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void a_service_whose_port_cannot_be_reached_is_named_once() {
    sim.connector.filter(8080);
    sim.image("web", Life.RUNS).image("api", Life.RUNS);
    UnreachablePorts ports = new UnreachablePorts(RunListener.NONE);
    sim.listener = ports;
    sim.up(
        Stack.empty().service("web", it -> it.port("8080")).service("api", it -> it.port("9090")));

    assertThat(ports.findings())
        .singleElement()
        .extracting(Finding::text)
        .asString()
        .contains("[PAWS-G063]")
        .contains("web runs, but cannot be reached from here")
        .contains("port 80 does not answer at 127.0.0.1:8080");
  }
}
