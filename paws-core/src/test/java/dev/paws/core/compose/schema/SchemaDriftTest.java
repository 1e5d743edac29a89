package dev.paws.core.compose.schema;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.cases.PeerCompose;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The table of keys and types allows what the reference's own schema allows.
 *
 * <p>{@code scripts/record-compose-schema} writes the reference's keys and types into a resource,
 * from the JSON schema that its binary contains.
 */
class SchemaDriftTest {
  private static final Path RECORDED = Path.of("src/test/resources/compose-schema");

  /** The identifier of the schema, which only the schema itself contains. */
  private static final String IDENTIFIER = "\"$id\": \"compose_spec.json\"";

  @ParameterizedTest
  @EnumSource(names = {"V2_26", "V2_40"})
  void the_table_has_the_keys_and_types_of_the_reference(ComposeVersion version)
      throws IOException {
    Assumptions.assumeFalse(isRecording());

    assertThat(SchemaOutline.of(ComposeShape.root(version)))
        .isEqualTo(Files.readAllLines(recorded(version), UTF_8));
  }

  private static Path recorded(ComposeVersion version) {
    return RECORDED.resolve("keys-" + version.text() + ".txt");
  }

  @Test
  void the_recorded_keys_and_types_are_those_of_the_reference_itself() throws IOException {
    Optional<PeerCompose> peer = PeerCompose.find();
    Assumptions.assumeTrue(peer.isPresent(), "PAWS_PEER_COMPOSE names no binary");
    List<String> embedded = SchemaOutline.of(JsonReader.object(schemaIn(peer.get().binary())));
    Path recorded = recorded(peer.get().version());

    if (isRecording()) {
      Files.createDirectories(RECORDED);
      Files.write(recorded, embedded, UTF_8);
    }

    assertThat(Files.readAllLines(recorded, UTF_8)).isEqualTo(embedded);
  }

  /** {@code scripts/compose-drift} names the schema and the file that gets the difference. */
  @Test
  void what_a_published_schema_has_otherwise_is_printed() throws IOException {
    String schema = System.getProperty("paws.schema", "");
    Assumptions.assumeFalse(schema.isEmpty(), "paws.schema names no file");
    List<String> published =
        SchemaOutline.of(JsonReader.object(Files.readAllBytes(Path.of(schema))));
    List<String> own = SchemaOutline.of(ComposeShape.root(ComposeVersion.DEFAULT));
    List<String> drift = new ArrayList<>();
    published.stream().filter(it -> !own.contains(it)).map("+ "::concat).forEach(drift::add);
    own.stream().filter(it -> !published.contains(it)).map("- "::concat).forEach(drift::add);

    Files.write(Path.of(System.getProperty("paws.schemaDrift")), drift, UTF_8);
  }

  private static boolean isRecording() {
    return System.getProperty("paws.record", "").equals("schema");
  }

  /** Returns the JSON schema that a binary contains as text. */
  private static byte[] schemaIn(Path binary) throws IOException {
    String bytes = new String(Files.readAllBytes(binary), ISO_8859_1);
    int identifier = bytes.indexOf(IDENTIFIER);
    assertThat(identifier).as("the schema in " + binary).isPositive();
    return bytes.substring(bytes.lastIndexOf('{', identifier)).getBytes(ISO_8859_1);
  }
}
