package dev.paws.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonReaderTest {
  @Test
  void what_is_written_is_read_back() throws Exception {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("text", "é \"quoted\"\n");
    map.put("int", 1);
    map.put("long", 1L << 40);
    map.put("float", 0.5);
    map.put("flag", true);
    map.put("none", null);
    map.put("list", Arrays.asList("a", null, Map.of("b", List.of())));

    assertThat(JsonWriter.compact(map))
        .isEqualTo(
            "{\"text\":\"é \\\"quoted\\\"\\n\",\"int\":1,\"long\":1099511627776,\"float\":0.5,"
                + "\"flag\":true,\"none\":null,\"list\":[\"a\",null,{\"b\":[]}]}");
    assertThat(JsonWriter.compact(JsonReader.read(JsonWriter.bytes(map))))
        .isEqualTo(JsonWriter.compact(map));
  }

  @Test
  void objects_of_a_stream_come_one_by_one() throws Exception {
    byte[] two = "{\"a\":1}\r\n{\"a\":2}".getBytes(StandardCharsets.UTF_8);
    try (JsonStream stream = new JsonStream(new ByteArrayInputStream(two))) {
      assertThat(stream.next().number("a")).isEqualTo(1);
      assertThat(stream.next().number("a")).isEqualTo(2);
      assertThat(stream.next()).isNull();
    }
  }

  @Test
  void what_is_not_json_is_an_error_and_nothing_is_nothing() throws Exception {
    assertThatThrownBy(() -> JsonReader.read("<html>".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
    assertThat(JsonReader.object(new byte[0])).isEqualTo(JsonObject.EMPTY);
  }

  @Test
  void fields_of_the_wrong_type_are_empty() throws Exception {
    JsonObject fields =
        JsonReader.object(
            "{\"t\":\"x\",\"n\":7,\"s\":\"8\",\"o\":{\"k\":\"v\",\"z\":null},\"l\":[\"a\",null,3]}"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(fields.text("n")).isEqualTo("7");
    assertThat(fields.text("o")).isEmpty();
    assertThat(fields.number("s")).isEqualTo(8);
    assertThat(fields.number("t")).isZero();
    assertThat(fields.flag("t")).isFalse();
    assertThat(fields.object("t")).isEqualTo(JsonObject.EMPTY);
    assertThat(fields.texts("l")).containsExactly("a", "3");
    assertThat(fields.textMap("o")).containsExactly(Map.entry("k", "v"));
    assertThat(fields.objects("n")).isEmpty();
  }
}
