package dev.paws.core.pipeline.workflow;

import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.NameHint;
import dev.paws.core.message.WorkflowMessage;
import dev.paws.core.pipeline.expression.Data;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks what a job passes to the workflow that it calls. */
public final class CallCheck {
  private final FindingCollector findings;

  /** Creates a check that adds what it finds to the findings. */
  public CallCheck(FindingCollector findings) {
    this.findings = findings;
  }

  /** Checks a job that calls the other workflow. */
  public void check(Job job, Job.Call call, Workflow called) {
    String path = "jobs." + job.id();
    if (called.call().isEmpty()) {
      findings.report(WorkflowMessage.CALL_NOT_CALLABLE, job.at(), path + ".uses", call.uses());
      return;
    }
    Workflow.CallInterface takes = called.call().get();
    Map<String, Content> with = entries(call.with());
    with.forEach((name, value) -> input(call, takes, path, name, value));
    takes
        .inputs()
        .forEach(
            (name, input) -> {
              if (input.required() && !has(with.keySet(), name)) {
                findings.report(
                    WorkflowMessage.CALL_INPUT_MISSING,
                    job.at(),
                    path + ".with",
                    name,
                    call.uses());
              }
            });
    if (!call.inherit()) {
      secrets(job, call, takes, path);
    }
  }

  private void input(
      Job.Call call, Workflow.CallInterface takes, String path, String name, Content value) {
    Optional<Workflow.Input> input =
        takes.inputs().entrySet().stream()
            .filter(entry -> entry.getKey().equalsIgnoreCase(name))
            .map(Map.Entry::getValue)
            .findFirst();
    if (input.isEmpty()) {
      findings.report(
          WorkflowMessage.CALL_INPUT_UNKNOWN,
          value.at(),
          path + ".with." + name,
          name,
          call.uses(),
          words(takes.inputs().keySet()),
          NameHint.of(name, takes.inputs().keySet()));
    } else if (value instanceof Content.Text text
        && text.template().isLiteral()
        && !fits(input.get().type(), text.literal())) {
      findings.report(
          WorkflowMessage.CALL_INPUT_TYPE,
          value.at(),
          path + ".with." + name,
          name,
          text.literal().text(),
          input.get().type());
    }
  }

  /** Returns whether a value is of an input's type; a text takes every scalar. */
  static boolean fits(String type, Data value) {
    return switch (type) {
      case "boolean" -> value instanceof Data.Bool;
      case "number" -> value instanceof Data.Num;
      default -> true;
    };
  }

  private void secrets(Job job, Job.Call call, Workflow.CallInterface takes, String path) {
    Map<String, Content> given = entries(call.secrets());
    given.forEach(
        (name, value) -> {
          if (!has(takes.secrets().keySet(), name)) {
            findings.report(
                WorkflowMessage.CALL_SECRET_UNKNOWN,
                value.at(),
                path + ".secrets." + name,
                name,
                call.uses(),
                words(takes.secrets().keySet()));
          }
        });
    takes
        .secrets()
        .forEach(
            (name, required) -> {
              if (required && !has(given.keySet(), name)) {
                findings.report(
                    WorkflowMessage.CALL_SECRET_MISSING,
                    job.at(),
                    path + ".secrets",
                    name,
                    call.uses());
              }
            });
  }

  private static Map<String, Content> entries(Content content) {
    return content instanceof Content.Mapping mapping ? mapping.entries() : Map.of();
  }

  private static boolean has(Collection<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }

  private static String words(Set<String> names) {
    return names.isEmpty() ? "-" : String.join(", ", new TreeSet<>(names));
  }

  /** Returns the references of a workflow's calls that are files of its own repository. */
  public static List<String> local(Workflow workflow) {
    return workflow.jobs().values().stream()
        .flatMap(job -> job.call().stream())
        .map(Job.Call::uses)
        .filter(CallCheck::isLocal)
        .distinct()
        .toList();
  }

  /** Returns whether a reference is a file of the repository itself. */
  public static boolean isLocal(String reference) {
    String folder = ".github/workflows/";
    return reference.toLowerCase(Locale.ROOT).startsWith("./" + folder)
        || reference.toLowerCase(Locale.ROOT).startsWith("$/" + folder);
  }
}
