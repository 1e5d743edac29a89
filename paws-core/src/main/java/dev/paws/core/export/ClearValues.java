package dev.paws.core.export;

import dev.paws.core.desired.Desired;
import dev.paws.core.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds variables that hide nothing: all their secrets can be read in the Compose files by
 * everybody who has these.
 *
 * @param texts the texts of the Compose files
 */
public record ClearValues(List<String> texts) {
  private static final String VARIABLE = ".environment.";

  public ClearValues {
    texts = List.copyOf(texts);
  }

  /**
   * Returns whether the value of a template can be read in the Compose files, or stands in the
   * template itself.
   *
   * @param ofUser whether the user wrote the template; otherwise a framework's preset made it, and
   *     its text is a value of the Compose files
   */
  public boolean isClear(String text, Desired desired, boolean ofUser) {
    Optional<Template> template = Template.of(text);
    if (template.isEmpty()) {
      return false;
    }
    StringBuilder literals = new StringBuilder();
    List<String> values = new ArrayList<>();
    for (Template.Part part : template.get().parts()) {
      if (part instanceof Template.Text plain) {
        literals.append(plain.text());
      } else if (part instanceof Template.Placeholder placeholder) {
        Optional<String> value = value(placeholder.name(), desired);
        value.ifPresent(values::add);
        literals.append(value.isPresent() ? "" : "x"); // a host or a port, which is no secret
      }
    }
    boolean onlyText = template.get().parts().size() == 1;
    if (onlyText && !ofUser) {
      values.add(literals.toString());
    }
    return values.stream().allMatch(this::isRead)
        && (ofUser || !Secrets.isSecret("", literals.toString()));
  }

  private boolean isRead(String value) {
    return texts.stream().anyMatch(text -> text.contains(value));
  }

  private static Optional<String> value(String placeholder, Desired desired) {
    return desired.services().stream()
        .filter(service -> placeholder.startsWith(service.name() + VARIABLE))
        .flatMap(
            service ->
                Optional.ofNullable(
                    service
                        .container()
                        .process()
                        .environment()
                        .get(placeholder.substring(service.name().length() + VARIABLE.length())))
                    .stream())
        .findFirst();
  }
}
