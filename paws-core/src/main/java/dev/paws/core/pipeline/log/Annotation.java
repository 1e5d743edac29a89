package dev.paws.core.pipeline.log;

import java.util.Optional;

/**
 * A remark of a step about the code.
 *
 * @param message masked
 * @param file as the step wrote it
 */
public record Annotation(
    Type type,
    String message,
    Optional<String> file,
    Optional<Integer> line,
    Optional<Integer> column,
    Optional<String> title) {

  /** How serious it is. */
  public enum Type {
    NOTICE,
    WARNING,
    ERROR
  }

  /** Returns an annotation about no file. */
  public static Annotation of(Type type, String message) {
    return new Annotation(
        type, message, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns the annotation that a command describes. */
  static Annotation of(Type type, LogCommand command, Masks masks) {
    return new Annotation(
        type,
        masks.inText(command.data()),
        command.property("file").map(masks::inText),
        command.property("line").flatMap(Annotation::number),
        command.property("col").flatMap(Annotation::number),
        command.property("title").map(masks::inText));
  }

  private static Optional<Integer> number(String text) {
    return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
