package dev.paws.core.app;

import dev.paws.core.finding.Position;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.WorkflowMessage;
import dev.paws.core.pipeline.bind.WorkflowBinder;
import dev.paws.core.pipeline.run.RemoteActions;
import dev.paws.core.pipeline.run.WorkflowPlan;
import dev.paws.core.pipeline.workflow.CallCheck;
import dev.paws.core.pipeline.workflow.Job;
import dev.paws.core.pipeline.workflow.Workflow;
import dev.paws.core.pipeline.workflow.WorkflowReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a workflow file with all that it calls, and checks the calls. */
final class WorkflowFiles {
  private static final int DEEPEST = 10;
  private static final int MOST = 51;

  private final Source source;
  private final FindingCollector findings;
  private final Map<String, Optional<Workflow>> read = new LinkedHashMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, WorkflowPlan> plans = new LinkedHashMap<>();
  private final Set<String> followed = new HashSet<>();

  /** Where called workflows are. */
  @FunctionalInterface
  interface Source {
    /**
     * Returns the text of a file; empty if it is not there.
     *
     * @param file a path in the repository, or {@code OWNER/REPOSITORY/PATH@VERSION}
     * @throws IOException if another repository cannot be fetched; the message is for the user
     */
    Optional<String> text(String file) throws IOException;
  }

  /** Creates a reader. */
  WorkflowFiles(Source source, FindingCollector findings) {
    this.source = source;
    this.findings = findings;
  }

  /** Returns the plan of a file; empty if it or what it calls has a mistake, which is a finding. */
  Optional<WorkflowPlan> plan(String file, String text) {
    sources.put(file, text);
    Optional<Workflow> workflow = workflow(file);
    workflow.ifPresent(it -> calls(it, new ArrayList<>(List.of(file))));
    return findings.hasErrors() ? Optional.empty() : workflow.map(this::bound);
  }

  private Optional<Workflow> workflow(String file) {
    Optional<Workflow> known = read.get(file);
    if (known == null) {
      String text = sources.getOrDefault(file, "");
      known = new WorkflowReader(findings).workflow(file, text.getBytes(StandardCharsets.UTF_8));
      read.put(file, known);
    }
    return known;
  }

  private void calls(Workflow caller, List<String> above) {
    if (!followed.add(caller.file())) {
      return;
    }
    for (Job job : caller.jobs().values()) {
      if (job.call().isPresent()) {
        call(job, job.call().get(), file(caller.file(), job.call().get().uses()), above);
      }
    }
  }

  /** Returns the called file: a path of a workflow is one in that workflow's own repository. */
  private static String file(String caller, String uses) {
    if (!CallCheck.isLocal(uses)) {
      return uses;
    }
    String path = uses.substring(2);
    return RemoteActions.Reference.of(caller)
        .map(from -> from.repository() + "/" + path + "@" + from.version())
        .orElse(path);
  }

  private void call(Job job, Job.Call call, String file, List<String> above) {
    Position at = job.at();
    String path = "jobs." + job.id() + ".uses";
    if (above.contains(file)) {
      findings.report(WorkflowMessage.CALL_CIRCLE, at, path, call.uses());
      return;
    }
    boolean isNew = !sources.containsKey(file);
    if (above.size() >= DEEPEST || (isNew && sources.size() >= MOST)) {
      findings.report(WorkflowMessage.CALL_TOO_DEEP, at, path, DEEPEST, MOST);
      return;
    }
    Optional<String> text;
    try {
      text = isNew ? source.text(file) : Optional.ofNullable(sources.get(file));
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      findings.report(WorkflowMessage.CALL_NOT_FETCHED, at, path, call.uses(), reason);
      return;
    }
    if (text.isEmpty()) {
      findings.report(WorkflowMessage.CALL_NOT_FOUND, at, path, call.uses());
      return;
    }
    sources.put(file, text.get());
    Optional<Workflow> called = workflow(file);
    if (called.isPresent()) {
      new CallCheck(findings).check(job, call, called.get());
      List<String> next = new ArrayList<>(above);
      next.add(file);
      calls(called.get(), next);
    }
  }

  private WorkflowPlan bound(Workflow workflow) {
    WorkflowPlan known = plans.get(workflow.file());
    if (known == null) {
      known =
          WorkflowBinder.plan(
              workflow,
              sources.getOrDefault(workflow.file(), ""),
              reference ->
                  Optional.of(file(workflow.file(), reference))
                      .filter(sources::containsKey)
                      .flatMap(this::workflow)
                      .map(this::bound));
      plans.put(workflow.file(), known);
    }
    return known;
  }
}
