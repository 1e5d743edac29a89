package dev.paws.core.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paws.core.model.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the records against the data model's own list of keys, types and enum values. */
class DataModelKeysTest {
  private static final ModelCodec JSON = ModelCodec.json();
  private static final ObjectMapper TREES = new ObjectMapper();

  /** One key of the data model: {@code metadata.platform} of an entity. */
  record Key(Class<? extends Record> entity, String path, String type) {
    boolean isOptional() {
      return type.endsWith("?") && !type.contains("map[");
    }
  }

  static List<Class<? extends Record>> entities() {
    return Samples.ENTITIES;
  }

  static Stream<Key> keys() throws IOException {
    try (InputStream in = Samples.class.getResourceAsStream("data-model-keys.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(DataModelKeysTest::key)
              .toList()
              .stream();
    }
  }

  static Stream<Key> enums() throws IOException {
    return keys().filter(key -> key.type().startsWith("enum ["));
  }

  @ParameterizedTest
  @MethodSource("entities")
  void the_keys_of_a_document_are_those_of_the_data_model(Class<? extends Record> entity)
      throws IOException {
    Map<String, String> documented = new TreeMap<>();
    keys()
        .filter(key -> key.entity() == entity)
        .forEach(key -> documented.put(key.path(), key.type()));
    TreeSet<String> written = new TreeSet<>();
    collect("", tree(entity), documented.keySet(), written);

    assertThat(written).isEqualTo(documented.keySet());
  }

  @ParameterizedTest
  @MethodSource("keys")
  void a_key_may_be_left_out_exactly_where_the_data_model_says_so(Key key) throws IOException {
    ObjectNode document = tree(key.entity());
    parent(document, key.path()).remove(name(key.path()));

    ModelFormatException failure =
        catchThrowableOfType(
            ModelFormatException.class,
            () -> JSON.read(document.toString(), key.entity(), "it.json"));

    boolean mayBeMissing =
        key.isOptional()
            || key.type().contains("[]")
            || key.type().startsWith("map[")
            || key.type().equals("any") // a value that one side does not have
            || key.path().equals("health_check"); // only infrastructure services must have one
    if (mayBeMissing) {
      assertThat(failure).isNull();
    } else {
      assertThat(failure.finding().code()).isEqualTo("PAWS-V042");
      assertThat(failure.finding().path()).isEqualTo(key.path());
    }
  }

  @ParameterizedTest
  @MethodSource("enums")
  void an_enum_takes_exactly_its_documented_values(Key key) throws Exception {
    String list = key.type().substring("enum [".length(), key.type().indexOf(']'));
    for (String allowed : list.split(", ")) {
      ObjectNode document = tree(key.entity());
      parent(document, key.path()).put(name(key.path()), allowed);
      Record read = JSON.read(document.toString(), key.entity(), "it.json");
      assertThat(TREES.readTree(JSON.write(read)).at("/" + key.path().replace('.', '/')).asText())
          .isEqualTo(allowed);
    }
    ObjectNode document = tree(key.entity());
    parent(document, key.path()).put(name(key.path()), "purple");

    ModelFormatException failure =
        catchThrowableOfType(
            ModelFormatException.class,
            () -> JSON.read(document.toString(), key.entity(), "it.json"));

    assertThat(failure.finding().code()).isEqualTo("PAWS-V044");
    assertThat(failure.finding().expectation()).isEqualTo("one of " + list);
  }

  private static Key key(String line) {
    String path = line.substring(0, line.indexOf(": "));
    String entity = path.substring(0, path.indexOf('.')).replace("IPAMConfig", "IpamConfig");
    Map<String, Class<? extends Record>> byName =
        Samples.ENTITIES.stream().collect(Collectors.toMap(Class::getSimpleName, type -> type));
    return new Key(
        byName.get(entity),
        path.substring(path.indexOf('.') + 1),
        line.substring(line.indexOf(": ") + 2));
  }

  private static void collect(
      String prefix, JsonNode node, java.util.Set<String> documented, TreeSet<String> written) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              String path = prefix + name;
              if (documented.contains(path) || !node.get(name).isObject()) {
                written.add(path);
              } else {
                collect(path + ".", node.get(name), documented, written);
              }
            });
  }

  private static ObjectNode tree(Class<? extends Record> entity) throws JsonProcessingException {
    return (ObjectNode) TREES.readTree(JSON.write(Samples.full(entity)));
  }

  private static ObjectNode parent(ObjectNode document, String path) {
    int dot = path.lastIndexOf('.');
    return dot < 0
        ? document
        : (ObjectNode) document.at("/" + path.substring(0, dot).replace('.', '/'));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
