package dev.paws.core.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.desired.Positions.Place;
import dev.paws.core.finding.Position;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PositionsTest {
  private static Position line(int line) {
    return new Position("c.yaml", line, 1);
  }

  private static MappingNode map(String key, int line, Node value) {
    return new MappingNode(Map.of(key, value), Map.of(key, line(line)), line(line));
  }

  private static final Positions POSITIONS =
      new Positions(
          map(
              "services",
              1,
              map(
                  "web",
                  2,
                  map(
                      "volumes",
                      3,
                      new SequenceNode(
                          List.of(
                              map("target", 4, new ScalarNode("/a", line(4))),
                              map("target", 5, new ScalarNode("/b", line(5)))),
                          line(3))))));

  @Test
  void a_place_is_where_its_key_was_written() {
    assertThat(POSITIONS.of("services", "web")).isEqualTo(new Place("services.web", line(2)));
    assertThat(POSITIONS.of("services", "web", "volumes", "1", "target"))
        .isEqualTo(new Place("services.web.volumes[1].target", line(5)));
  }

  @Test
  void a_place_that_nobody_wrote_is_the_nearest_above() {
    assertThat(POSITIONS.of("services", "web", "deploy", "resources"))
        .isEqualTo(new Place("services.web", line(2)));
    assertThat(POSITIONS.of("services", "web", "volumes", "7"))
        .isEqualTo(new Place("services.web.volumes", line(3)));
  }

  @Test
  void an_item_is_found_by_a_value() {
    assertThat(POSITIONS.item("web", "volumes", "target", "/b"))
        .isEqualTo(new Place("services.web.volumes[1]", line(5)));
    assertThat(POSITIONS.item("web", "volumes", "target", "/c"))
        .isEqualTo(new Place("services.web.volumes", line(3)));
    assertThat(POSITIONS.item("web", "secrets", "target", "/c"))
        .isEqualTo(new Place("services.web", line(2)));
  }

  @Test
  void nothing_is_known_of_what_was_not_read_from_files() {
    assertThat(Positions.UNKNOWN.of("services", "web"))
        .isEqualTo(new Place("services.web", Position.NONE));
  }
}
