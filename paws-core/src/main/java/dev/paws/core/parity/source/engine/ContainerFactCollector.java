package dev.paws.core.parity.source.engine;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.source.FactCollector;
import dev.paws.core.parity.source.ValueForm;
import java.util.List;
import java.util.Objects;

/** The facts of a container: what it has of its image, or by default, nobody stated. */
final class ContainerFactCollector {
  private final FactCollector sheet = new FactCollector();
  private final List<Location> where;

  ContainerFactCollector(List<Location> where) {
    this.where = where;
  }

  /** A value that counts even where it is the usual one. */
  void put(String path, NormalValue value, String shown) {
    sheet.put(path, value, shown, where);
  }

  /** A value that nobody stated. */
  void imply(String path, NormalValue value, String shown) {
    sheet.put(Fact.of(path, value, shown, where).withImplied(true));
  }

  void put(String path, NormalValue value, String shown, boolean secret, boolean implied) {
    sheet.put(Fact.of(path, value, shown, where).withSecret(secret).withImplied(implied));
  }

  /** A text that was stated unless it is empty or the usual one. */
  void text(String path, ValueForm form, String text, String... usual) {
    if (text.isEmpty()) {
      return;
    }
    boolean implied = List.of(usual).contains(text);
    sheet.put(Fact.of(path, form.of(text), text, where).withImplied(implied));
  }

  /** A list that was stated unless it is empty. */
  void list(String path, NormalValue value, List<String> texts) {
    if (!texts.isEmpty()) {
      put(path, value, "[" + String.join(", ", texts) + "]");
    }
  }

  /** A value that was stated unless the image says the same. */
  void unlessImage(String path, NormalValue value, String shown, Object own, Object image) {
    sheet.put(Fact.of(path, value, shown, where).withImplied(Objects.equals(own, image)));
  }

  FactCollector sheet() {
    return sheet;
  }
}
