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

/** Applies every rule that the data model states. All findings come at once, in reporting order. */
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
   * Findings that are errors for the data model although Compose and the engine can work with what
   * was written.
   */
  private static final Set<ValidateMessage> START_CAN_LIVE_WITH =
      EnumSet.of(
          ValidateMessage.INFRASTRUCTURE_WITHOUT_HEALTH_CHECK,
          ValidateMessage.HEALTHY_DEPENDENCY_WITHOUT_HEALTH_CHECK, // the image may bring one
          ValidateMessage.INTERVAL_SHORTER_THAN_TIMEOUT,
          ValidateMessage.NOTHING_TO_CHECK, // likewise
          ValidateMessage.MOUNT_WITHOUT_SOURCE,
          ValidateMessage.VALUE_NOT_ALLOWED,
          ValidateMessage.EXTENSION_MISPLACED);

  private Validator() {}

  /** Everything that is wrong with a project, by the data model's rules: {@code paws:validate}. */
  public static List<Finding> validate(ComposeProject project) {
    MappedEnvironment mapped =
        EnvironmentMapper.map(project, EnvironmentFacts.none(project.name()));
    ValidationSubject subject = new ValidationSubject(mapped.environment(), project.tree());
    return Finding.sorted(Stream.concat(mapped.findings().stream(), check(subject)).toList());
  }

  /**
   * The same findings for where the project is about to be started: what Docker Compose would start
   * is a warning here, so that any stack that runs with Compose runs with Paws.
   */
  public static List<Finding> validateForStart(ComposeProject project) {
    Set<String> harmless =
        START_CAN_LIVE_WITH.stream().map(Message::code).collect(Collectors.toSet());
    String usual = ValidateMessage.INTERVAL_SHORTER_THAN_DEFAULT_TIMEOUT.code();
    return validate(project).stream()
        .filter(finding -> !finding.code().equals(usual)) // too common to be told at each start
        .map(finding -> harmless.contains(finding.code()) ? asWarning(finding) : finding)
        .toList();
  }

  /**
   * Everything that is wrong with what was loaded: the findings of loading, and with them those of
   * the rules, also where loading found errors, as far as there is something to judge.
   */
  public static List<Finding> validate(LoadResult loaded) {
    return afterLoading(loaded, Validator::validate);
  }

  /** The same for where the project is about to be started. */
  public static List<Finding> validateForStart(LoadResult loaded) {
    return afterLoading(loaded, Validator::validateForStart);
  }

  /** Everything that is wrong with an environment that did not come from Compose files. */
  public static List<Finding> validate(EnvironmentConfiguration environment) {
    return Finding.sorted(check(ValidationSubject.of(environment)).toList());
  }

  /** Whether each step of a workflow's history is one that the state machine allows. */
  public static List<Finding> validate(DeveloperWorkflowState state) {
    return Finding.sorted(new StagesInOrder().check(state).toList());
  }

  /** Whether the stages of a run are numbered from 1 on. */
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
