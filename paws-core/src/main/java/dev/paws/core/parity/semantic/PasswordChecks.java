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

/** Finds placeholders and well-known defaults in place of secrets. */
final class PasswordChecks {
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
    String name = path.substring(path.indexOf('.') + 1).replaceFirst("\\.content$", "");
    if (!Placeholders.isOne(name, value, service.name())) {
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
