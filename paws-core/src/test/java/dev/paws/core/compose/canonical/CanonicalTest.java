package dev.paws.core.compose.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.message.FindingCollector;
import dev.paws.core.yaml.Limits;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodeBudget;
import dev.paws.core.yaml.Value;
import dev.paws.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalTest {
  private final FindingCollector problems = new FindingCollector();

  @Test
  void a_range_of_ports_counts_for_what_it_expands_to() {
    assertThat(ports("['80-81', '90-91']", 60)).hasSize(4);
    assertThat(problems.findings()).isEmpty();

    assertThat(ports("['80-81', '90-91']", 59)).hasSize(2);
    assertThat(problems.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("PAWS-C015");
              assertThat(finding.path()).isEqualTo("services.web.ports[1]");
              assertThat(finding.fact()).contains("59");
            });
  }

  @Test
  void a_port_alone_was_counted_when_it_was_read() {
    assertThat(ports("[80, '81', {target: 82}]", 0)).hasSize(3);
    assertThat(problems.findings()).isEmpty();
  }

  private List<Value> ports(String ports, int nodes) {
    byte[] text = ("services: {web: {ports: " + ports + "}}").getBytes(StandardCharsets.UTF_8);
    YamlReader reader = new YamlReader(Limits.DEFAULT, new NodeBudget(1000), problems);
    MapValue model = (MapValue) reader.read("a.yaml", text).get(0).root();
    new Canonical(new NodeBudget(nodes), problems).expand(model);
    MapValue web = ((MapValue) model.get("services")).map("web");
    return ((ListValue) web.get("ports")).items();
  }
}
