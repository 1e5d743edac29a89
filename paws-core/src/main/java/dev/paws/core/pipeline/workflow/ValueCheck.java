package dev.paws.core.pipeline.workflow;

import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.WorkflowMessage;
import dev.paws.core.message.WorkflowPhrase;
import dev.paws.core.pipeline.expression.Data;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks values whose form is right but that mean nothing: times, defaults of inputs, limits. */
final class ValueCheck {
  private final FindingCollector findings;

  ValueCheck(FindingCollector findings) {
    this.findings = findings;
  }

  void workflow(MapValue root) {
    MapValue on = root.map("on");
    if (on != null) {
      schedule(on.list("schedule"));
      for (String kind : new String[] {"workflow_dispatch", "workflow_call"}) {
        MapValue event = on.map(kind);
        inputs(event == null ? null : event.map("inputs"), "on." + kind + ".inputs.");
      }
    }
    MapValue jobs = root.map("jobs");
    if (jobs == null) {
      return;
    }
    for (String id : jobs.names()) {
      MapValue job = jobs.map(id);
      if (job != null) {
        limit(job, "jobs." + id);
        ListValue steps = job.list("steps");
        for (int i = 0; steps != null && i < steps.items().size(); i++) {
          if (steps.items().get(i) instanceof MapValue step) {
            limit(step, "jobs." + id + ".steps[" + i + "]");
          }
        }
      }
    }
  }

  private void schedule(@Nullable ListValue schedule) {
    for (int i = 0; schedule != null && i < schedule.items().size(); i++) {
      if (schedule.items().get(i) instanceof MapValue entry
          && entry.get("cron") instanceof ScalarValue cron
          && !Scalars.text(cron).isEmpty()
          && !CronTime.isValid(Scalars.text(cron))) {
        findings.report(
            WorkflowMessage.CRON_INVALID,
            cron.at(),
            "on.schedule[" + i + "].cron",
            Scalars.text(cron));
      }
    }
  }

  /** The runner takes 0 and less for no limit at all, which nobody means. */
  private void limit(MapValue map, String path) {
    Value limit = map.get("timeout-minutes");
    if (limit instanceof ScalarValue scalar
        && scalar.value() instanceof Number number
        && number.doubleValue() <= 0) {
      findings.report(
          WorkflowMessage.LIMIT_WITHOUT_EFFECT,
          scalar.at(),
          path + ".timeout-minutes",
          Scalars.text(scalar));
    }
  }

  private void inputs(@Nullable MapValue inputs, String path) {
    if (inputs == null) {
      return;
    }
    for (String name : inputs.names()) {
      MapValue input = inputs.map(name);
      if (input != null) {
        input(input, path + name);
      }
    }
  }

  private void input(MapValue input, String path) {
    String type = input.string("type");
    List<String> options = options(input.list("options"));
    boolean choice = "choice".equals(type) && path.startsWith("on.workflow_dispatch.");
    if (choice && options.isEmpty()) {
      findings.report(WorkflowMessage.CHOICE_WITHOUT_OPTIONS, input.at(), path);
    }
    if (type == null
        || !(input.get("default") instanceof ScalarValue preset)
        || Scalars.hasExpression(preset)) {
      return;
    }
    String text = Scalars.text(preset);
    boolean fits =
        switch (type) {
          case "boolean" ->
              preset.value() instanceof Boolean || text.equals("true") || text.equals("false");
          case "number" ->
              !(preset.value() instanceof Boolean) && !Double.isNaN(Data.of(text).number());
          case "choice" -> options.isEmpty() || options.contains(text);
          default -> true;
        };
    if (!fits) {
      findings.report(
          WorkflowMessage.DEFAULT_INVALID,
          preset.at(),
          path + ".default",
          text,
          expected(type, options));
    }
  }

  private static String expected(String type, List<String> options) {
    return switch (type) {
      case "boolean" -> WorkflowPhrase.BOOLEAN.text();
      case "number" -> WorkflowPhrase.NUMBER.text();
      default -> WorkflowPhrase.ONE_OF.text(String.join(", ", options));
    };
  }

  private static List<String> options(@Nullable ListValue list) {
    List<String> options = new ArrayList<>();
    if (list != null) {
      for (Value item : list.items()) {
        if (item instanceof ScalarValue scalar) {
          options.add(Scalars.text(scalar));
        }
      }
    }
    return options;
  }
}
