package dev.paws.core.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.report.page.GraphLayout.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphLayoutTest {
  private static Map<String, List<String>> graph(String... lines) {
    Map<String, List<String>> needs = new LinkedHashMap<>();
    for (String line : lines) {
      String[] parts = line.split(":", -1);
      needs.put(parts[0], parts[1].isBlank() ? List.of() : List.of(parts[1].trim().split(" ", -1)));
    }
    return needs;
  }

  private static List<List<String>> names(GraphLayout layout) {
    return layout.columns().stream()
        .map(column -> column.stream().filter(it -> !it.passing()).map(Node::name).toList())
        .toList();
  }

  @Test
  void everything_is_right_of_all_that_it_depends_on() {
    GraphLayout layout = new GraphLayout(graph("web: api", "api: db cache", "db:", "cache: db"));

    assertThat(names(layout))
        .containsExactly(List.of("db"), List.of("cache"), List.of("api"), List.of("web"));
  }

  @Test
  void an_edge_that_passes_columns_has_a_place_in_each() {
    GraphLayout layout = new GraphLayout(graph("a:", "b: a", "c: b a"));

    assertThat(layout.edges()).hasSize(3);
    assertThat(layout.edges())
        .anySatisfy(
            edge ->
                assertThat(edge.places())
                    .extracting(Node::passing)
                    .containsExactly(false, true, false));
  }

  @Test
  void pairs_that_can_be_drawn_without_crossings_are() {
    GraphLayout layout = new GraphLayout(graph("a:", "b:", "c:", "x: c", "y: b", "z: a"));
    List<Node> left = layout.columns().get(0);
    List<Node> right = layout.columns().get(1);
    Map<String, String> partner = Map.of("a", "z", "b", "y", "c", "x");

    assertThat(left.stream().map(it -> partner.get(it.name())).toList())
        .isEqualTo(right.stream().map(Node::name).toList());
  }

  @Test
  void a_circle_an_unknown_name_and_nothing_do_no_harm() {
    assertThat(names(new GraphLayout(graph("a: b", "b: a", "c: gone")))).isNotEmpty();
    assertThat(new GraphLayout(Map.of()).columns()).isEmpty();
  }

  @Test
  void a_hundred_services_that_depend_on_each_other_are_placed() {
    Map<String, List<String>> needs = new LinkedHashMap<>();
    IntStream.range(0, 100)
        .forEach(
            i ->
                needs.put(
                    "s" + i,
                    IntStream.range(Math.max(0, i - 5), i).mapToObj(j -> "s" + j).toList()));

    assertThat(new GraphLayout(needs).columns()).hasSize(100);
  }
}
