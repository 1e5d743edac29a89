package dev.paws.core.pipeline.workflow;

import dev.paws.core.finding.Position;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.WorkflowMessage;
import dev.paws.core.yaml.Dialect;
import dev.paws.core.yaml.Limits;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodeBudget;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import dev.paws.core.yaml.YamlDocument;
import dev.paws.core.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads workflow files and action files and checks them completely: what is wrong is reported all
 * at once, and nothing is read of a file with a mistake.
 */
public final class WorkflowReader {
  /** GitHub's limits: the size of a file, and its depth. */
  private static final Limits LIMITS = new Limits(1L << 20, 100_000, 50, 1);

  private final FindingCollector findings;

  /** Creates a reader that adds what it finds to the findings. */
  public WorkflowReader(FindingCollector findings) {
    this.findings = findings;
  }

  /**
   * Reads a workflow file.
   *
   * @param file as the user would type it
   * @return empty if there is a mistake, which is a finding
   */
  public Optional<Workflow> workflow(String file, byte[] bytes) {
    FindingCollector own = new FindingCollector();
    Optional<Workflow> workflow =
        root(file, bytes, own)
            .filter(
                root -> {
                  new ShapeCheck(own).check(root, WorkflowShapes.WORKFLOW);
                  new ReferenceCheck(own).workflow(root);
                  new ValueCheck(own).workflow(root);
                  return !own.hasErrors();
                })
            .map(root -> workflow(file, root));
    findings.addAll(own);
    return workflow;
  }

  /**
   * Reads an action file.
   *
   * @param file as the user would type it
   * @return empty if there is a mistake, which is a finding
   */
  public Optional<ActionFile> action(String file, byte[] bytes) {
    FindingCollector own = new FindingCollector();
    Optional<ActionFile> action =
        root(file, bytes, own)
            .filter(
                root -> {
                  new ShapeCheck(own).check(root, WorkflowShapes.ACTION);
                  new ReferenceCheck(own).action(root);
                  return !own.hasErrors();
                })
            .map(root -> action(file, root));
    findings.addAll(own);
    return action;
  }

  static Optional<MapValue> root(String file, byte[] bytes, FindingCollector own) {
    if (bytes.length > LIMITS.fileBytes()) {
      own.report(
          WorkflowMessage.FILE_TOO_LARGE,
          Position.ofFile(file),
          "",
          bytes.length,
          LIMITS.fileBytes());
      return Optional.empty();
    }
    List<YamlDocument> documents =
        new YamlReader(LIMITS, new NodeBudget(LIMITS.nodes()), own, Dialect.WORKFLOW)
            .read(file, bytes);
    if (own.isIncomplete()) {
      return Optional.empty();
    }
    if (documents.isEmpty() || !(documents.get(0).root() instanceof MapValue root)) {
      own.report(WorkflowMessage.EMPTY, new Position(file, 1, 1), "");
      return Optional.empty();
    }
    return Optional.of(root);
  }

  private static Workflow workflow(String file, MapValue root) {
    Map<String, Content> on = events(root.get("on"));
    MapValue events = root.map("on");
    MapValue call = events == null ? null : events.map("workflow_call");
    MapValue dispatch = events == null ? null : events.map("workflow_dispatch");
    MapValue jobs = root.map("jobs");
    Map<String, Job> records = new LinkedHashMap<>();
    if (jobs != null) {
      Map<String, String> ids = new LinkedHashMap<>();
      jobs.names().forEach(id -> ids.put(id.toLowerCase(Locale.ROOT), id));
      for (String id : jobs.names()) {
        MapValue job = jobs.map(id);
        if (job != null) {
          records.put(id, JobReader.job(id, jobs, job, ids));
        }
      }
    }
    return new Workflow(
        file,
        ContentReader.text(root, "name"),
        ContentReader.text(root, "run-name"),
        on,
        on.containsKey("workflow_call") ? Optional.of(callInterface(call)) : Optional.empty(),
        inputs(dispatch),
        ContentReader.orNothing(root, "env"),
        ContentReader.defaults(root),
        ContentReader.get(root, "concurrency"),
        records);
  }

  private static Map<String, Content> events(@Nullable Value on) {
    Map<String, Content> events = new LinkedHashMap<>();
    if (on instanceof ScalarValue scalar) {
      events.put(Scalars.text(scalar), Content.Mapping.NOTHING);
    } else if (on instanceof ListValue list) {
      list.items().forEach(item -> events.putAll(events(item)));
    } else if (on instanceof MapValue map) {
      map.names().forEach(name -> events.put(name, ContentReader.orNothing(map, name)));
    }
    return events;
  }

  private static Workflow.CallInterface callInterface(@Nullable MapValue call) {
    Map<String, Boolean> secrets = new LinkedHashMap<>();
    Map<String, Content.Text> outputs = new LinkedHashMap<>();
    MapValue named = call == null ? null : call.map("secrets");
    if (named != null) {
      named
          .names()
          .forEach(name -> secrets.put(name, ContentReader.flag(named.map(name), "required")));
    }
    MapValue given = call == null ? null : call.map("outputs");
    if (given != null) {
      given
          .names()
          .forEach(
              name ->
                  ContentReader.text(given.map(name), "value")
                      .ifPresent(value -> outputs.put(name, value)));
    }
    return new Workflow.CallInterface(inputs(call), secrets, outputs);
  }

  private static Map<String, Workflow.Input> inputs(@Nullable MapValue event) {
    Map<String, Workflow.Input> inputs = new LinkedHashMap<>();
    MapValue named = event == null ? null : event.map("inputs");
    if (named != null) {
      for (String name : named.names()) {
        MapValue input = named.map(name);
        inputs.put(
            name,
            new Workflow.Input(
                ContentReader.plain(input, "type").orElse("string"),
                ContentReader.flag(input, "required"),
                ContentReader.text(input, "default"),
                input == null ? List.of() : ContentReader.sources(input, "options")));
      }
    }
    return inputs;
  }

  private static ActionFile action(String file, MapValue root) {
    MapValue runs = root.map("runs");
    Map<String, ActionFile.ActionInput> inputs = new LinkedHashMap<>();
    MapValue named = root.map("inputs");
    if (named != null) {
      for (String name : named.names()) {
        MapValue input = named.map(name);
        inputs.put(
            name,
            new ActionFile.ActionInput(
                ContentReader.flag(input, "required"),
                ContentReader.text(input, "default"),
                ContentReader.plain(input, "deprecationMessage")));
      }
    }
    Map<String, Optional<Content.Text>> outputs = new LinkedHashMap<>();
    MapValue given = root.map("outputs");
    if (given != null) {
      given
          .names()
          .forEach(name -> outputs.put(name, ContentReader.text(given.map(name), "value")));
    }
    Content content = ContentReader.orNothing(root, "runs");
    return new ActionFile(
        file,
        ContentReader.plain(runs, "using").orElse(""),
        inputs,
        outputs,
        content instanceof Content.Mapping mapping ? mapping : Content.Mapping.NOTHING,
        runs == null ? List.of() : JobReader.steps(runs.list("steps")));
  }
}
