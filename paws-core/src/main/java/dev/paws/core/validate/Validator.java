package dev.paws.core.validate;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.compose.LoadResult;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Level;
import dev.paws.core.message.Message;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.DeveloperWorkflowState;
import dev.paws.core.model.EnvironmentConfiguration;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.mapping.EnvironmentFacts;
import dev.paws.core.model.mapping.EnvironmentMapper;
import dev.paws.core.model.mapping.MappedEnvironment;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Applies every rule of the data model and returns all findings in reporting order. */
public final class Validator {
  private static final List<Rule> RULES =
      List.of(
          new UniqueServiceNames(),
          new UniqueIds(),
          new InfrastructureHasHealthCheck(),
          new DependenciesWithoutCycle(),
          new HealthyDependencyHasHealthCheck(),
          new IntervalNotShorterThanTimeout(),
          new StartPeriodCoversStartup(),
          new HealthCheckChecksSomething(),
          new MountHasOneSource(),
          new ContainerPathsAbsolute(),
          new TmpfsWithoutSource(),
          new ReferencesResolve(),
          new PortsInRange(),
          new NetworkRangesValid(),
          new EndpointsValid());

  /**
   * Messages that are errors of the data model although Compose and the engine accept the files.
   */
  private static final Set<ValidateMessage> START_CAN_LIVE_WITH =
      EnumSet.of(
          ValidateMessage.INFRASTRUCTURE_WITHOUT_HEALTH_CHECK,
          ValidateMessage.HEALTHY_DEPENDENCY_WITHOUT_HEALTH_CHECK, // the image may have one
          ValidateMessage.INTERVAL_SHORTER_THAN_TIMEOUT,
          ValidateMessage.NOTHING_TO_CHECK, // likewise
          ValidateMessage.MOUNT_WITHOUT_SOURCE,
          ValidateMessage.VALUE_NOT_ALLOWED,
          ValidateMessage.EXTENSION_MISPLACED);

  private Validator() {}

  /** Returns the findings about a project by the data model's rules, for {@code paws:validate}. */
  public static List<Finding> validate(ComposeProject project) {
    MappedEnvironment mapped =
        EnvironmentMapper.map(project, EnvironmentFacts.none(project.name()));
    ValidationSubject subject = new ValidationSubject(mapped.environment(), project.tree());
    return Finding.sorted(Stream.concat(mapped.findings().stream(), check(subject)).toList());
  }

  /**
   * Returns the findings before a start. What Docker Compose would start is only a warning, so that
   * any stack that runs with Compose runs with Paws.
   */
  public static List<Finding> validateForStart(ComposeProject project) {
    Set<String> harmless =
        START_CAN_LIVE_WITH.stream().map(Message::code).collect(Collectors.toSet());
    String usual = ValidateMessage.INTERVAL_SHORTER_THAN_DEFAULT_TIMEOUT.code();
    return validate(project).stream()
        .filter(finding -> !finding.code().equals(usual)) // too common to be reported at each start
        .map(finding -> harmless.contains(finding.code()) ? asWarning(finding) : finding)
        .toList();
  }

  /**
   * Returns the findings of loading and of the rules. The rules are applied even after errors of
   * loading, as far as possible.
   */
  public static List<Finding> validate(LoadResult loaded) {
    return afterLoading(loaded, Validator::validate);
  }

  /**
   * Returns the findings of loading and of the rules before a start; see {@link
   * #validateForStart(ComposeProject)}.
   */
  public static List<Finding> validateForStart(LoadResult loaded) {
    return afterLoading(loaded, Validator::validateForStart);
  }

  /** Returns the findings about an environment that does not come from Compose files. */
  public static List<Finding> validate(EnvironmentConfiguration environment) {
    return Finding.sorted(check(ValidationSubject.of(environment)).toList());
  }

  /**
   * Returns a finding for each step of a workflow's history that the state machine does not allow.
   */
  public static List<Finding> validate(DeveloperWorkflowState state) {
    return Finding.sorted(new StagesInOrder().check(state).toList());
  }

  /** Returns a finding for each stage of a run whose order is not positive. */
  public static List<Finding> validate(PipelineRun run) {
    return Finding.sorted(new StageOrderPositive().check(run).toList());
  }

  private static List<Finding> afterLoading(
      LoadResult loaded, Function<ComposeProject, List<Finding>> rules) {
    return AfterLoading.canBeJudged(loaded)
        ? AfterLoading.together(loaded, loaded.resolved().map(rules).orElse(List.of()))
        : loaded.findings();
  }

  private static Stream<Finding> check(ValidationSubject subject) {
    return RULES.stream().flatMap(rule -> rule.check(subject));
  }

  private static Finding asWarning(Finding finding) {
    return new Finding(
        finding.code(),
        Level.WARNING,
        finding.at(),
        finding.path(),
        finding.fact(),
        finding.expectation(),
        finding.nextStep());
  }
}
