package dev.paws.core.run;

import dev.paws.core.compose.ComposeLoader;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.compose.ComposeProject;
import dev.paws.core.compose.LoadResult;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredBinder;
import dev.paws.core.desired.DesiredResult;
import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import dev.paws.core.model.mapping.EnvironmentFacts;
import dev.paws.core.model.mapping.EnvironmentMapper;
import dev.paws.core.reconcile.ResourceNames;
import dev.paws.core.secret.SecretFinder;
import dev.paws.core.secret.SecretValues;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import dev.paws.core.validate.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Loads Compose files into the desired state, and collects all findings on the way. */
public final class ProjectLoader {
  private ProjectLoader() {}

  /**
   * The result of loading.
   *
   * @param project the resolved project; empty if it could not be resolved
   * @param desired the desired state; empty if there are errors
   * @param roles the role of each service, as the data model names it
   * @param findings all findings of all stages, in reporting order
   * @param secrets the values to mask, as far as they could be read
   * @param external networks and volumes that do not belong to the project, as far as they could be
   *     read
   * @param readAs reads the same files as another version of Docker Compose; empty if that version
   *     rejects them
   */
  public record Loaded(
      Optional<ComposeProject> project,
      Optional<Desired> desired,
      Map<String, String> roles,
      List<Finding> findings,
      SecretValues secrets,
      ResourceNames external,
      Function<ComposeVersion, Optional<ComposeProject>> readAs) {
    public Loaded {
      roles = Map.copyOf(roles);
      findings = Finding.sorted(findings);
    }

    /**
     * Returns this with a changed project, bound anew. The changes are made to what another version
     * reads as well.
     */
    public Loaded amended(UnaryOperator<ComposeProject> change, FileAccess files) {
      ComposeProject changed = change.apply(project.orElseThrow());
      DesiredResult bound = DesiredBinder.bind(changed, files);
      return new Loaded(
          Optional.of(changed),
          bound.desired(),
          roles,
          findings,
          secrets.and(ProjectSecrets.of(Optional.of(changed), Map.of(), files)),
          external,
          version -> readAs.apply(version).map(change));
    }

    /** Returns whether a finding stops the goal. */
    public boolean hasErrors() {
      return findings.stream().anyMatch(Finding::isError);
    }
  }

  /**
   * Loads, validates for a start and binds. Rules also judge what was loaded with errors; binding
   * needs a project without errors.
   */
  public static Loaded load(ComposeOptions options, FileAccess files) {
    return load(options, files, Validator::validateForStart, ProjectLoader::roles);
  }

  /**
   * Loads and binds for a goal that only looks: files that can be read are not judged by the rules
   * of the data model, and no role is found.
   */
  public static Loaded loadToLook(ComposeOptions options, FileAccess files) {
    return load(
        options,
        files,
        loaded ->
            loaded.project().isPresent() ? loaded.findings() : Validator.validateForStart(loaded),
        project -> Map.of());
  }

  /** Returns networks and volumes that are not the project's, as far as its files can be read. */
  public static ResourceNames external(ComposeOptions options, FileAccess files) {
    return external(new ComposeLoader(files).load(options));
  }

  private static ResourceNames external(LoadResult loaded) {
    return loaded.resolved().map(ResourceNames::external).orElse(ResourceNames.NONE);
  }

  /**
   * Loads as {@link #load(ComposeOptions, FileAccess)} and activates the profiles of each named
   * service that only a profile would activate (Compose specification, profiles: "targeting a
   * service explicitly").
   */
  public static Loaded load(ComposeOptions options, List<String> services, FileAccess files) {
    Loaded loaded = load(options, files);
    List<String> disabled =
        loaded.project().map(ComposeProject::disabledServices).orElse(List.of()).stream()
            .filter(services::contains)
            .toList();
    if (disabled.isEmpty()) {
      return loaded;
    }
    ComposeProject project = loaded.project().orElseThrow();
    List<String> profiles = new ArrayList<>(project.profiles());
    Optional<ComposeProject> all =
        new ComposeLoader(files).load(options.withProfiles("*")).resolved();
    for (String service : disabled) {
      all.flatMap(it -> it.section("services").get(service))
          .flatMap(ProjectLoader::profiles)
          .ifPresent(profiles::addAll);
    }
    return load(options.withProfiles(profiles.toArray(String[]::new)), files);
  }

  private static Optional<List<String>> profiles(Node service) {
    return service instanceof MappingNode map
            && map.get("profiles").orElse(null) instanceof SequenceNode list
        ? Optional.of(
            list.items().stream()
                .filter(ScalarNode.class::isInstance)
                .map(item -> ((ScalarNode) item).text())
                .toList())
        : Optional.empty();
  }

  /** Loads and applies all rules of the data model, including those that do not prevent a start. */
  public static Loaded validate(ComposeOptions options, FileAccess files) {
    return load(options, files, Validator::validate, ProjectLoader::roles);
  }

  /** Returns the values of the process environment to mask. */
  public static SecretValues secrets(Map<String, String> environment) {
    SecretFinder found = new SecretFinder();
    found.named(environment);
    return SecretValues.of(found.values(), Set.of());
  }

  /** Returns the values of a project to mask, as far as it could be loaded. */
  public static SecretValues secrets(LoadResult loaded, ComposeOptions options, FileAccess files) {
    return ProjectSecrets.of(loaded.resolved(), options.environment(), files);
  }

  private static Loaded load(
      ComposeOptions options,
      FileAccess files,
      Function<LoadResult, List<Finding>> rules,
      Function<ComposeProject, Map<String, String>> roles) {
    LoadResult loaded = new ComposeLoader(files).load(options);
    List<Finding> findings = new ArrayList<>(rules.apply(loaded));
    SecretValues secrets = secrets(loaded, options, files);
    ResourceNames external = external(loaded);
    Function<ComposeVersion, Optional<ComposeProject>> readAs =
        version -> new ComposeLoader(files).load(options.withVersion(version)).project();
    if (loaded.project().isEmpty()) {
      FindingMask mask = new FindingMask(options.baseDirectory(), files);
      return new Loaded(
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          findings.stream().map(mask::masked).toList(),
          secrets.and(mask.values(findings)),
          external,
          readAs);
    }
    ComposeProject project = loaded.project().get();
    DesiredResult bound = DesiredBinder.bind(project, files);
    findings.addAll(bound.findings());
    boolean sound = findings.stream().noneMatch(Finding::isError);
    return new Loaded(
        Optional.of(project),
        sound ? bound.desired() : Optional.empty(),
        roles.apply(project),
        findings,
        secrets,
        external,
        readAs);
  }

  private static Map<String, String> roles(ComposeProject project) {
    Map<String, String> roles = new HashMap<>();
    EnvironmentMapper.map(project, EnvironmentFacts.none(project.name()))
        .environment()
        .services()
        .forEach(service -> roles.put(service.name(), service.role().value()));
    return roles;
  }
}
