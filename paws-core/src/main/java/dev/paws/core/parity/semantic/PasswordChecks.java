package dev.paws.core.parity.semantic;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Inconsistency;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.SemanticPaths;
import dev.paws.core.parity.field.StoragePaths;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds placeholders and well-known defaults in place of secrets. */
final class PasswordChecks {
  private static final Set<String> WELL_KNOWN =
      Set.of(
          "password",
          "passw0rd",
          "pass",
          "passwd",
          "secret",
          "topsecret",
          "s3cr3t",
          "postgres",
          "postgresql",
          "redis",
          "mysql",
          "mongo",
          "root",
          "toor",
          "admin",
          "administrator",
          "guest",
          "user",
          "test",
          "testing",
          "example",
          "default",
          "demo",
          "dev",
          "local",
          "localhost",
          "letmein",
          "welcome",
          "qwerty",
          "abc123",
          "123",
          "1234",
          "12345",
          "123456",
          "12345678",
          "123456789",
          "todo",
          "fixme",
          "tbd",
          "none",
          "xxx",
          "xxxx",
          "xxxxxx",
          "foobar",
          "foo",
          "bar",
          "sa",
          "minioadmin",
          "rabbitmq",
          "elastic",
          "hunter2");
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(please[-_ ]?)?(change|replace|set|insert|fill)[-_ ]?(me|it|this|in)([-_ ]?.{0,20})?"
              + "|your[-_ ].{0,40}|<.*>|\\[.*]|\\$\\{.*}|.*[-_ ](change|replace)[-_ ]?(me|this)"
              + "|(my[-_ ]?)?(secret|password)[-_ ]?\\d{0,4}|local[-_ ]?only.*|dev[-_ ]?only.*");

  private final ParityEnvironment environment;
  private final List<Inconsistency> found;

  PasswordChecks(ParityEnvironment environment, List<Inconsistency> found) {
    this.environment = environment;
    this.found = found;
  }

  void all() {
    for (ParityService service : environment.services()) {
      service
          .facts()
          .forEach(
              (path, fact) -> {
                boolean holds =
                    path.startsWith(FieldPaths.ENVIRONMENT)
                        || (path.startsWith(StoragePaths.FILES)
                            && path.endsWith("." + StoragePaths.CONTENT));
                if (holds && fact.secret() && fact.value() instanceof NormalValue.Text text) {
                  check(service, path, fact, text.text());
                }
              });
    }
  }

  private void check(ParityService service, String path, Fact fact, String value) {
    String bare = value.strip().toLowerCase(Locale.ROOT);
    String name = path.substring(path.indexOf('.') + 1).replaceFirst("\\.content$", "");
    boolean placeholder =
        WELL_KNOWN.contains(bare)
            || PLACEHOLDER.matcher(bare).matches()
            || bare.equals(name.toLowerCase(Locale.ROOT))
            || bare.equals(service.name().toLowerCase(Locale.ROOT));
    if (!placeholder || bare.isEmpty()) {
      return;
    }
    String own = SemanticPaths.CONSISTENCY + "password." + name;
    found.add(
        new Inconsistency(
            "placeholder-password",
            false,
            service.name(),
            Fact.of(
                own,
                new NormalValue.Text(ParityPhrase.A_SECRET.text()),
                ParityPhrase.A_SECRET.text(),
                List.of()),
            Fact.of(
                own,
                new NormalValue.Text(ParityPhrase.A_PLACEHOLDER.text()),
                ParityPhrase.A_PLACEHOLDER.text(),
                fact.where())));
  }
}
