package dev.paws.core.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import dev.paws.core.parity.compare.DiffRequest.ParitySettings;
import dev.paws.core.parity.settings.ParityFile;
import dev.paws.core.parity.settings.ParityFileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries of {@code paws.yaml}: what matches nothing is reported, and patterns work everywhere. */
class UserRulesTest {
  private static final ParityEnvironment LOCAL =
      Sources.compose("local", "name: demo\nservices: {web: {image: web, restart: 'no'}}\n");
  private static final ParityEnvironment PRODUCTION =
      Sources.compose("production", "name: demo\nservices: {web: {image: web, restart: always}}\n");

  @TempDir Path folder;

  @Test
  void rules_that_match_nothing_are_findings() {
    assertThat(codes("rules: [{rule: image-major, severity: info}]")).containsExactly("PAWS-Y021");
    assertThat(codes("rules: [{path: labels.*, severity: info}]")).containsExactly("PAWS-Y021");
    assertThat(codes("rules: [{path: 'api:lifecycle.restart', severity: info}]"))
        .containsExactly("PAWS-Y021");
    assertThat(codes("rules: [{rule: restart-policy, severity: info}]")).isEmpty();
  }

  @Test
  void an_entry_for_an_environment_that_does_not_exist_is_a_finding() throws IOException {
    Files.createDirectories(folder.resolve("config/staging"));

    assertThat(codes("rules: [{path: '*', severity: info, environment: prodution}]"))
        .containsExactly("PAWS-Y022");
    assertThat(codes("ignore: [{path: labels.a, reason: x, environment: live}]"))
        .containsExactly("PAWS-Y022");
    assertThat(codes("rules: [{path: '*', severity: info, environment: staging}]")).isEmpty();
  }

  @Test
  void an_entry_that_accepts_everything_says_how_much_it_hides() {
    assertThat(codes("ignore: [{path: '*', reason: x}]")).containsExactly("PAWS-Y023");
    assertThat(codes("ignore: [{path: '*:*', reason: x}]")).containsExactly("PAWS-Y023");
    assertThat(codes("ignore: [{path: '*', service: web, reason: x}]")).isEmpty();
  }

  @Test
  void every_kind_of_pattern_works_in_every_place() {
    for (String entry :
        List.of(
            "path: 'web:lifecycle.*'",
            "path: '*:lifecycle.restart'",
            "path: lifecycle.*, service: w*",
            "path: lifecycle.restart, rule: 'restart-*'",
            "path: lifecycle.restart, environment: 'prod*'")) {
      assertThat(compared("ignore: [{" + entry + ", reason: x}]").open()).as(entry).isEmpty();
    }
    for (String entry :
        List.of("rule: 'restart-*'", "environment: 'prod*'", "path: 'w*:*restart'")) {
      assertThat(compared("rules: [{" + entry + ", severity: info}]").open())
          .as(entry)
          .extracting(it -> it.difference().severity().value())
          .containsExactly("info");
    }
  }

  private List<String> codes(String yaml) {
    ParityFile file = read(yaml);
    ParityResult result = Sources.compared(LOCAL, PRODUCTION, settings(file));
    return java.util.stream.Stream.concat(file.findings().stream(), result.findings().stream())
        .map(Finding::code)
        .toList();
  }

  private ParityResult compared(String yaml) {
    return Sources.compared(LOCAL, PRODUCTION, settings(read(yaml)));
  }

  private static ParitySettings settings(ParityFile file) {
    return new ParitySettings(
        file.mappings(), file.overrides(), file.ignores(), List.of(), List.of());
  }

  private ParityFile read(String yaml) {
    try {
      Path file = folder.resolve("paws.yaml");
      Files.writeString(file, "environments: {production: {envFiles: [a.env]}}\n" + yaml + "\n");
      return ParityFileReader.read(file, folder, FileAccess.disk());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
