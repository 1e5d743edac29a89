package dev.paws.core.parity.rule;

import dev.paws.core.parity.ParityRule;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.ResourcePaths;
import dev.paws.core.parity.field.RuntimePaths;

/**
 * What a difference between containers and the definition that they were created from means, and
 * what to do about it. The texts of the rules are about two environments, such as development and
 * production.
 */
public final class RuntimeAdvice {
  private RuntimeAdvice() {}

  /** The texts of a difference, with the placeholders of {@link ParityRule}. */
  public record Texts(String impact, String recommendation) {}

  /** Returns the rule's own texts. */
  public static Texts own(ParityRule rule) {
    return new Texts(rule.impact(), rule.recommendation());
  }

  /** Returns the texts for what runs (the source) and its own definition (the target). */
  public static Texts of(ParityRule rule, RuleSubject found) {
    String path = found.path();
    if (path.startsWith(RuntimePaths.ALL)) {
      return own(rule);
    }
    if (path.equals(FieldPaths.SERVICE)) {
      return found.here().isEmpty()
          ? new Texts(
              "{subject} is defined, but no container of it exists.",
              "mvn paws:up creates and starts it.")
          : new Texts(
              "A container of {subject} exists, but the service is not defined.",
              "Define the service, or remove the container: mvn paws:up"
                  + " -Dpaws.removeOrphans=true.");
    }
    if (path.equals(FieldPaths.INSTANCES)) {
      return new Texts(
          "{here} containers of {subject} exist, {there} are defined.",
          "mvn paws:up creates or removes containers until there are {there}.");
    }
    if (path.startsWith(ResourcePaths.NETWORK)) {
      return new Texts(
          "The network has {here} at {path}, its definition {there}.",
          "mvn paws:down and then mvn paws:up create it again as it is defined.");
    }
    if (path.startsWith(ResourcePaths.VOLUME)) {
      return new Texts(
          "The volume has {here} at {path}, its definition {there}.",
          "Keep it, or delete it with its data (mvn paws:down -Dpaws.volumes=true) and create it"
              + " again (mvn paws:up).");
    }
    return new Texts(
        "The container has {here} at {path}, its definition {there}: one of them was changed after"
            + " the container was created.",
        "mvn paws:up -Dpaws.recreate=always recreates it as it is defined.");
  }
}
