package dev.paws.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.execute.RunEnvironment;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.pipeline.bind.ActionReader;
import dev.paws.core.pipeline.bind.WorkflowBinder;
import dev.paws.core.pipeline.bind.WorkflowExpressions;
import dev.paws.core.pipeline.log.Masks;
import dev.paws.core.pipeline.port.StopSignal;
import dev.paws.core.pipeline.run.JobFolders;
import dev.paws.core.pipeline.run.JobInputs;
import dev.paws.core.pipeline.run.JobMachine;
import dev.paws.core.pipeline.run.JobPlan;
import dev.paws.core.pipeline.run.JobResult;
import dev.paws.core.pipeline.run.JobRunner;
import dev.paws.core.pipeline.run.PipelineRunner;
import dev.paws.core.pipeline.run.RemoteActions;
import dev.paws.core.pipeline.run.Resumption;
import dev.paws.core.pipeline.run.RunState;
import dev.paws.core.pipeline.run.WorkflowPlan;
import dev.paws.core.pipeline.workflow.WorkflowReader;
import dev.paws.runtime.JvmRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workflows that are run for real; each names the page or source that states its outcome. */
class WorkflowCasesTest {
  private static final Pattern EXPECTATION = Pattern.compile("\"([^\"]+)\"|(\\S+)");

  @TempDir Path folder;
  private final List<String> lines = new ArrayList<>();

  /** A case; its expectations are {@code stage=result} and {@code job.output=value}. */
  record Case(String name, String expected, String yaml) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() throws IOException {
    try (InputStream in = WorkflowCasesTest.class.getResourceAsStream("/workflow.cases")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^=== "))
          .filter(it -> !it.isBlank())
          .map(WorkflowCasesTest::of)
          .filter(it -> it.name().contains(System.getProperty("paws.cases", "")))
          .toList();
    }
  }

  private static Case of(String text) {
    String[] parts = text.split("\n", 4);
    assertThat(parts[1]).startsWith("source: ");
    return new Case(parts[0], parts[2].substring("expect: ".length()), "on: push\n" + parts[3]);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_workflow_ends_as_its_source_says(Case one) {
    List<JobResult> results = run(one.yaml());

    Map<String, String> seen = new LinkedHashMap<>();
    for (JobResult result : results) {
      seen.put(result.plan().name(), result.result().word());
      result.outputs().forEach((name, value) -> seen.put(result.plan().job() + "." + name, value));
    }
    Matcher expected = EXPECTATION.matcher(one.expected());
    List<String> stages = new ArrayList<>();
    while (expected.find()) {
      String text = expected.group(1) != null ? expected.group(1) : expected.group(2);
      String name = text.substring(0, text.indexOf('='));
      String value = text.substring(text.indexOf('=') + 1);
      assertThat(seen.getOrDefault(name, "")).as("%s%n%s", name, lines).isEqualTo(value);
      if (!name.contains(".") || name.contains("(") || name.contains("/")) {
        stages.add(name);
      }
    }
    assertThat(results.stream().map(it -> it.plan().name())).containsExactlyElementsOf(stages);
  }

  private static WorkflowPlan plan(String yaml, Map<String, String> called) {
    FindingCollector findings = new FindingCollector();
    return new WorkflowReader(findings)
        .workflow("ci.yml", yaml.getBytes(StandardCharsets.UTF_8))
        .map(
            it ->
                WorkflowBinder.plan(
                    it,
                    yaml,
                    reference ->
                        Optional.ofNullable(called.get(reference)).map(own -> plan(own, called))))
        .orElseThrow(() -> new AssertionError(findings.findings().toString()));
  }

  private List<JobResult> run(String yaml) {
    Map<String, String> called = new LinkedHashMap<>();
    String[] parts = yaml.split("(?m)^\\+\\+\\+ ");
    for (String part : List.of(parts).subList(1, parts.length)) {
      String[] file = part.split("\n", 2);
      called.put("./.github/workflows/" + file[0], file[1]);
    }
    WorkflowPlan plan = plan(parts[0], called);
    StopSignal stop = new StopSignal();
    try (var environment = new JvmRuntime().open(stop::raise)) {
      JobMachine machine =
          new JobMachine(
              new LocalProcesses(),
              new DiskJobFiles(),
              new GitSourceTree(folder),
              new WorkflowExpressions(),
              new ActionReader(),
              new NoContainers(),
              remote(),
              Instant::now,
              System::nanoTime);
      JobRunner runner =
          new JobRunner(
              machine,
              Map.of("PATH", System.getenv("PATH"), "HOME", folder.toString()),
              new Masks(),
              new StopSignal());
      PipelineRunner.Setup setup =
          new PipelineRunner.Setup(
              machine.expressions(),
              2,
              (job, signal) ->
                  runner
                      .run(marked(job), folders(job), new JobTimers(), signal, this::note)
                      .withPlan(job),
              new Resumption(plan, RunState.NONE, Optional.empty(), inputs()),
              this::apart,
              job -> true,
              (job, why) -> note(job + ": " + why),
              ended -> {});
      return JobResult.flat(new PipelineRunner(plan, contexts(), setup, stop, "").run(environment));
    }
  }

  private List<JobResult> apart(Function<RunEnvironment, List<JobResult>> work) {
    try (var environment = new JvmRuntime().open(() -> {})) {
      return work.apply(environment);
    }
  }

  private synchronized void note(String line) {
    lines.add(line);
  }

  private JobInputs inputs() {
    return new JobInputs(contexts(), new DiskJobFiles(), new GitSourceTree(folder));
  }

  /** Actions come from repositories that the cases make. */
  private RemoteActions remote() {
    return new RemoteActions(
        new LocalProcesses(),
        new DiskJobFiles(),
        Map.of("PATH", System.getenv("PATH"), "HOME", folder.toString()),
        new RemoteActions.Settings(
            folder.resolve("cache"),
            () -> folder.resolve("mirror").toUri().toString(),
            RemoteActions.Fetch.MISSING));
  }

  /** Each job ends its own processes only. */
  private JobPlan marked(JobPlan job) {
    return job.with("paws_marker", "paws-cases-" + folder.getFileName() + job.name() + ":");
  }

  private JobFolders folders(JobPlan job) {
    Path own = folder.resolve("jobs").resolve(job.name().replaceAll("\\W+", "-"));
    return new JobFolders(
        own.resolve("work"),
        own.resolve("temp"),
        folder.resolve("artifacts"),
        folder.resolve("caches"),
        folder.resolve("tools"),
        java.util.Set.of(),
        false);
  }

  private Map<String, @Nullable Object> contexts() {
    Map<String, @Nullable Object> contexts = new LinkedHashMap<>();
    contexts.put("github", Map.of("repository", "o/r", "ref", "refs/heads/main"));
    contexts.put("runner", Map.of("os", "Linux"));
    contexts.put("secrets", Map.of("PASS", "swordfish", "OTHER", "o"));
    contexts.put("vars", Map.of());
    contexts.put("inputs", Map.of());
    return contexts;
  }
}
