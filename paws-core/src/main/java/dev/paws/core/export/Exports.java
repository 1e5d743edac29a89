package dev.paws.core.export;

import dev.paws.core.desired.Desired;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ExportPhrase;
import dev.paws.core.message.GoalMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variables that a build derives from an environment. Each has a template with {@code
 * {SERVICE.host}}, {@code {SERVICE.port.CONTAINERPORT}} and {@code {SERVICE.environment.VARIABLE}};
 * {@code {SERVICE.N.port.…}} is the port of the service's container N.
 */
public final class Exports {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern BINDING =
      Pattern.compile("(?:(\\d{1,6})\\.)?(?:host|(?:port|host)\\.(\\d{1,5}))");
  private static final String VARIABLE = "environment.";

  private Exports() {}

  /** Returns all mistakes in the templates, judged by the files before anything is started. */
  public static List<Finding> check(Map<String, String> templates, Desired desired) {
    return check(templates, TemplateVariables.of(desired));
  }

  static List<Finding> check(Map<String, String> templates, TemplateVariables offer) {
    List<Finding> findings = new ArrayList<>();
    templates.forEach(
        (name, text) -> {
          if (!NAME.matcher(name).matches()) {
            findings.add(GoalMessage.WRONG_EXPORT_NAME.at(Position.NONE, "", name));
          }
          Optional<Template> template = Template.of(text);
          if (template.isEmpty()) {
            findings.add(GoalMessage.WRONG_EXPORT.at(Position.NONE, "", name));
          }
          template.stream()
              .flatMap(it -> it.parts().stream())
              .filter(Template.Placeholder.class::isInstance)
              .map(part -> ((Template.Placeholder) part).name())
              .distinct()
              .forEach(
                  placeholder ->
                      reason(placeholder, offer)
                          .ifPresent(reason -> findings.add(unknown(name, placeholder, reason))));
        });
    return findings;
  }

  private static Finding unknown(String name, String placeholder, String reason) {
    return GoalMessage.UNKNOWN_EXPORT.at(Position.NONE, "", name, "{" + placeholder + "}", reason);
  }

  /** Returns why a placeholder has no value; empty if it has one. */
  private static Optional<String> reason(String placeholder, TemplateVariables offer) {
    List<String> candidates = offer.candidates(placeholder);
    if (candidates.isEmpty()) {
      return Optional.of(
          ExportPhrase.NO_SERVICE_AMONG.text(String.join(", ", offer.services().keySet())));
    }
    Optional<String> first = Optional.empty();
    for (String service : candidates) {
      Optional<String> reason = reason(service, placeholder.substring(service.length() + 1), offer);
      if (reason.isEmpty()) {
        return reason;
      }
      first = first.or(() -> reason);
    }
    return first;
  }

  private static Optional<String> reason(String name, String property, TemplateVariables offer) {
    TemplateVariables.Service service = offer.services().get(name);
    if (service == null) {
      return Optional.of(ExportPhrase.NO_SERVICE.text());
    }
    if (property.startsWith(VARIABLE)) {
      return service.environment().containsKey(property.substring(VARIABLE.length()))
          ? Optional.empty()
          : Optional.of(
              service.environment().isEmpty()
                  ? ExportPhrase.NO_VARIABLES.text(name)
                  : ExportPhrase.VARIABLES.text(
                      name, String.join(", ", service.environment().keySet())));
    }
    Matcher binding = BINDING.matcher(property);
    if (!binding.matches()) {
      return Optional.of(ExportPhrase.PROPERTIES.text(name));
    }
    String replica = binding.group(1);
    if (replica != null
        && (Integer.parseInt(replica) < 1 || Integer.parseInt(replica) > service.replicas())) {
      return Optional.of(ExportPhrase.CONTAINERS.text(name, service.replicas()));
    }
    if (service.ports().isEmpty()) {
      return Optional.of(ExportPhrase.NO_PORT.text(name));
    }
    String port = binding.group(2);
    return port == null || service.ports().contains(Integer.parseInt(port))
        ? Optional.empty()
        : Optional.of(
            ExportPhrase.PORTS.text(
                name, String.join(", ", service.ports().stream().map(String::valueOf).toList())));
  }

  /**
   * Returns the variables once the environment is up.
   *
   * @param properties the properties of the environment, as {@link
   *     dev.paws.core.report.PublishedPorts} returns them
   */
  public static Result fill(
      Map<String, String> templates, Desired desired, Map<String, String> properties) {
    return fill(templates, TemplateVariables.of(desired), properties);
  }

  static Result fill(
      Map<String, String> templates, TemplateVariables offer, Map<String, String> properties) {
    Map<String, String> values = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    templates.forEach(
        (name, text) -> {
          StringBuilder value = new StringBuilder();
          for (Template.Part part : Template.of(text).map(Template::parts).orElse(List.of())) {
            if (part instanceof Template.Text plain) {
              value.append(plain.text());
            } else if (part instanceof Template.Placeholder placeholder) {
              value(placeholder.name(), offer, properties)
                  .ifPresentOrElse(
                      value::append,
                      () ->
                          findings.add(
                              unknown(name, placeholder.name(), ExportPhrase.NOT_UP.text())));
            }
          }
          values.put(name, value.toString());
        });
    return new Result(values, findings);
  }

  private static Optional<String> value(
      String placeholder, TemplateVariables offer, Map<String, String> properties) {
    String property = properties.get("paws." + placeholder);
    if (property != null) {
      return Optional.of(property);
    }
    for (String service : offer.candidates(placeholder)) {
      String name = placeholder.substring(service.length() + 1);
      TemplateVariables.Service offered = offer.services().get(service);
      if (offered != null && name.startsWith(VARIABLE)) {
        String value = offered.environment().get(name.substring(VARIABLE.length()));
        if (value != null) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Variables with their values.
   *
   * @param values the values by name
   * @param findings placeholders that got no value
   */
  public record Result(Map<String, String> values, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }
}
