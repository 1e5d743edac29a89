package dev.paws.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  @Test
  void every_kind_of_value_has_its_form() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("text", "a \"quoted\"\nline");
    tree.put("number", 7L);
    tree.put("truth", true);
    tree.put("nothing", Optional.empty());
    tree.put("something", Optional.of(1.5));
    tree.put("list", List.of(1, "b"));

    assertThat(JsonWriter.compact(tree))
        .isEqualTo(
            "{\"text\":\"a \\\"quoted\\\"\\nline\",\"number\":7,\"truth\":true,"
                + "\"nothing\":null,\"something\":1.5,\"list\":[1,\"b\"]}");
  }

  @Test
  void the_readable_form_ends_with_a_line_end() {
    assertThat(JsonWriter.pretty(Map.of("a", List.of(1))))
        .isEqualTo("{\n  \"a\" : [\n    1\n  ]\n}\n");
  }
}
