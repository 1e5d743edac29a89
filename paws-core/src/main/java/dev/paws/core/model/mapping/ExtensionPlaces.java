package dev.paws.core.model.mapping;

import dev.paws.core.message.ValidateMessage;
import java.util.stream.Stream;

/**
 * Reports {@code x-paws} in places where nothing reads it, because it would be ignored silently.
 */
final class ExtensionPlaces {
  private ExtensionPlaces() {}

  static void check(MappingReader root) {
    Stream<MappingReader> parts =
        Stream.of("networks", "secrets", "configs").flatMap(name -> root.child(name).children());
    Stream.concat(Stream.of(root), parts)
        .filter(part -> part.node().get(Extension.KEY).isPresent())
        .forEach(part -> part.report(ValidateMessage.EXTENSION_MISPLACED, Extension.KEY));
  }
}
