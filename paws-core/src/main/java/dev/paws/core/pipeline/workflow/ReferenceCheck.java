package dev.paws.core.pipeline.workflow;

import dev.paws.core.finding.Position;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.NameHint;
import dev.paws.core.message.WorkflowMessage;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks ids, what jobs need, and what steps and jobs use. */
final class ReferenceCheck {
  private static final Pattern ID = Pattern.compile("(?!__)[A-Za-z_][A-Za-z0-9_-]{0,98}");
  private static final Pattern ACTION = Pattern.compile("[^/@\\s]+/[^/@\\s]+(?:/[^@]*)?@.+");
  private static final Pattern WORKFLOW =
      Pattern.compile("[^/@\\s]+/[^/@\\s]+/\\.github/workflows/[^/@]+\\.ya?ml@.+");
  private static final Pattern LOCAL_WORKFLOW =
      Pattern.compile("(?:\\./|\\$/)\\.github/workflows/[^/@]+\\.ya?ml");

  private final FindingCollector findings;

  /** A job that is needed, and where it is said. */
  private record Need(String job, Position at) {}

  ReferenceCheck(FindingCollector findings) {
    this.findings = findings;
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  void workflow(MapValue root) {
    for (String kind : new String[] {"workflow_call", "workflow_dispatch"}) {
      MapValue on = root.map("on");
      MapValue event = on == null ? null : on.map(kind);
      for (String key : new String[] {"inputs", "outputs", "secrets"}) {
        MapValue named = event == null ? null : event.map(key);
        if (named != null) {
          named.names().forEach(name -> id(name, named.keyAt(name), "on." + kind + "." + key));
        }
      }
    }
    MapValue jobs = root.map("jobs");
    if (jobs == null) {
      return;
    }
    if (jobs.isEmpty()) {
      findings.report(WorkflowMessage.NO_FIRST_JOB, jobs.at(), "jobs");
    }
    for (String id : jobs.names()) {
      id(id, jobs.keyAt(id), "jobs");
      MapValue job = jobs.map(id);
      if (job != null) {
        job(job, "jobs." + id);
      }
    }
    needs(jobs);
  }

  /** Checks the steps of a composite action. */
  void action(MapValue root) {
    MapValue runs = root.map("runs");
    if (runs != null && runs.list("steps") != null) {
      steps(runs.list("steps"), "runs.steps", new LinkedHashMap<>());
    }
  }

  private void job(MapValue job, String path) {
    String uses = job.string("uses");
    if (uses != null
        && !WORKFLOW.matcher(uses).matches()
        && !LOCAL_WORKFLOW.matcher(uses).matches()) {
      at(job, "uses", WorkflowMessage.CALL_INVALID, path, uses);
    }
    MapValue outputs = job.map("outputs");
    if (outputs != null) {
      outputs.names().forEach(name -> id(name, outputs.keyAt(name), path + ".outputs"));
    }
    MapValue services = job.map("services");
    if (services != null) {
      services.names().forEach(name -> id(name, services.keyAt(name), path + ".services"));
    }
    steps(job.list("steps"), path + ".steps", new LinkedHashMap<>());
  }

  private void steps(
      @org.jspecify.annotations.Nullable ListValue steps, String path, Map<String, Position> ids) {
    if (steps == null) {
      return;
    }
    for (int i = 0; i < steps.items().size(); i++) {
      if (steps.items().get(i) instanceof MapValue step) {
        String here = path + "[" + i + "]";
        step(step, here, ids);
        steps(step.list("parallel"), here + ".parallel", ids);
      }
    }
  }

  private void step(MapValue step, String path, Map<String, Position> ids) {
    String id = step.string("id");
    Value written = step.get("id");
    if (id != null && written != null && !id.isEmpty() && !id.contains("${{")) {
      id(id, written.at(), path + ".id");
      Position first = ids.putIfAbsent(id.toLowerCase(Locale.ROOT), written.at());
      if (first != null) {
        findings.report(WorkflowMessage.ID_REPEATED, written.at(), path + ".id", id, first);
      }
    }
    String uses = step.string("uses");
    if (uses == null) {
      return;
    }
    boolean known =
        uses.isEmpty()
            || uses.contains("${{")
            || uses.startsWith("./")
            || uses.startsWith(".\\")
            || uses.startsWith("$/")
            || uses.startsWith("docker://");
    if (!known && !ACTION.matcher(uses).matches()) {
      at(step, "uses", WorkflowMessage.USES_INVALID, path, uses);
    }
  }

  private void at(MapValue map, String key, WorkflowMessage message, String path, String value) {
    Value written = map.get(key);
    Position at = written == null ? map.at() : written.at();
    findings.report(message, at, path + "." + key, value);
  }

  private void id(String id, Position at, String path) {
    if (!id.contains("${{") && !ID.matcher(id).matches()) {
      findings.report(WorkflowMessage.ID_INVALID, at, path, id);
    }
  }

  private void needs(MapValue jobs) {
    Map<String, List<Need>> needs = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (String id : jobs.names()) {
      names.put(id.toLowerCase(Locale.ROOT), id);
      MapValue job = jobs.map(id);
      Value written = job == null ? null : job.get("needs");
      needs.put(id.toLowerCase(Locale.ROOT), written == null ? new ArrayList<>() : needed(written));
    }
    if (!jobs.isEmpty() && needs.values().stream().noneMatch(List::isEmpty)) {
      findings.report(WorkflowMessage.NO_FIRST_JOB, jobs.at(), "jobs");
    }
    for (Map.Entry<String, List<Need>> job : needs.entrySet()) {
      for (Need need : job.getValue()) {
        String id = names.getOrDefault(job.getKey(), job.getKey());
        if (!needs.containsKey(need.job().toLowerCase(Locale.ROOT))) {
          findings.report(
              WorkflowMessage.NEED_UNKNOWN,
              need.at(),
              "jobs." + id + ".needs",
              id,
              need.job(),
              NameHint.of(need.job(), names.values()));
        } else if (reaches(need.job(), job.getKey(), needs, new LinkedHashMap<>())) {
          findings.report(
              WorkflowMessage.NEED_CIRCLE, need.at(), "jobs." + id + ".needs", id, need.job());
        }
      }
    }
  }

  private static boolean reaches(
      String from, String to, Map<String, List<Need>> needs, Map<String, Boolean> seen) {
    String key = from.toLowerCase(Locale.ROOT);
    if (key.equals(to)) {
      return true;
    }
    return seen.put(key, true) == null
        && needs.getOrDefault(key, List.of()).stream()
            .anyMatch(need -> reaches(need.job(), to, needs, seen));
  }

  private static List<Need> needed(Value written) {
    List<Need> needs = new ArrayList<>();
    if (written instanceof ScalarValue scalar && !Scalars.text(scalar).isEmpty()) {
      needs.add(new Need(Scalars.text(scalar), scalar.at()));
    } else if (written instanceof ListValue list) {
      list.items().forEach(item -> needs.addAll(needed(item)));
    }
    return needs;
  }
}
