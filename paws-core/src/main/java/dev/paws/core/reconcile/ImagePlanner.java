package dev.paws.core.reconcile;

import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.PullPolicy;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.message.PlanPhrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans the images that must exist before containers do. A missing image is built if the service
 * has a build section, otherwise pulled (Compose specification, services.pull_policy). Builds run
 * one after the other, so that they share the engine's build cache; pulls run beside them.
 */
public final class ImagePlanner {
  private ImagePlanner() {}

  /** When to build images that have a build section ({@code paws.build}). */
  public enum Build {
    /** If the engine does not have them. */
    MISSING,
    /** Always. */
    ALWAYS,
    /** Never. */
    NEVER
  }

  /**
   * Returns the plan for the images of the selected services.
   *
   * @param services the services that the user named; empty: all
   * @param stock the images that the engine has
   */
  public static Plan plan(Desired desired, List<String> services, ImageStock stock, Build build) {
    PlanBuilder plan = new PlanBuilder();
    Set<String> planned = new HashSet<>();
    Optional<Integer> lastBuild = Optional.empty();
    for (DesiredService service : buildersFirst(desired, services)) {
      String image = service.container().image();
      if (!planned.add(image)) {
        continue;
      }
      boolean missing = !stock.present().contains(image);
      Optional<BuildSpec> spec = service.build();
      boolean old = stock.outdated().contains(image);
      if (spec.isPresent() && wantsBuild(service, missing || old, build)) {
        lastBuild =
            Optional.of(
                plan.add(
                    new Operation.BuildImage(spec.get()),
                    reason(missing, old),
                    lastBuild.stream().toList()));
      } else if (spec.isEmpty() && wantsPull(service, missing, stock)) {
        plan.add(
            new Operation.PullImage(image, service.container().platform()),
            pullReason(service, missing),
            List.of());
      }
    }
    for (DesiredService service : Selection.of(desired, services)) {
      for (String image : service.furtherImages()) {
        if (planned.add(image) && !stock.present().contains(image)) {
          plan.add(
              new Operation.PullImage(image, service.container().platform()),
              PlanPhrase.IMAGE_MISSING.text(),
              List.of());
        }
      }
    }
    return plan.build();
  }

  /**
   * Returns the plan that builds the images of the named services anew, and no other's.
   *
   * @param services services that have a build section; empty: all that have one
   */
  public static Plan rebuild(Desired desired, List<String> services) {
    PlanBuilder plan = new PlanBuilder();
    Optional<Integer> lastBuild = Optional.empty();
    for (DesiredService service : builders(desired, List.of())) {
      if (services.isEmpty() || services.contains(service.name())) {
        lastBuild =
            Optional.of(
                plan.add(
                    new Operation.BuildImage(service.build().orElseThrow()),
                    PlanPhrase.REBUILD_ASKED.text(),
                    lastBuild.stream().toList()));
      }
    }
    return plan.build();
  }

  /**
   * Returns the plan that pulls images.
   *
   * @param services the services whose images are pulled
   * @param furtherOnly services of which only the images besides their own are pulled
   */
  public static Plan pull(
      Desired desired, Collection<String> services, Collection<String> furtherOnly) {
    PlanBuilder plan = new PlanBuilder();
    Set<String> planned = new HashSet<>();
    for (DesiredService service : desired.services()) {
      List<String> images = new ArrayList<>();
      if (services.contains(service.name())) {
        images.add(service.container().image());
      }
      if (services.contains(service.name()) || furtherOnly.contains(service.name())) {
        images.addAll(service.furtherImages());
      }
      for (String image : images) {
        if (planned.add(image)) {
          plan.add(
              new Operation.PullImage(image, service.container().platform()),
              PlanPhrase.PULL_ASKED.text(),
              List.of());
        }
      }
    }
    return plan.build();
  }

  private static String reason(boolean missing, boolean old) {
    if (missing) {
      return PlanPhrase.IMAGE_MISSING.text();
    }
    return (old ? PlanPhrase.CONTEXT_CHANGED : PlanPhrase.BUILD_ASKED).text();
  }

  /**
   * Puts services that build first: an image that one service builds and another only names is
   * built, not pulled.
   */
  private static List<DesiredService> buildersFirst(Desired desired, List<String> services) {
    List<DesiredService> ordered = new ArrayList<>(builders(desired, services));
    Selection.of(desired, services).stream()
        .filter(service -> service.build().isEmpty())
        .forEach(ordered::add);
    return ordered;
  }

  /**
   * Returns the service that builds each image: if several selected services build the same name,
   * the last one, as in Docker Compose.
   */
  public static Collection<DesiredService> builders(Desired desired, List<String> services) {
    Map<String, DesiredService> builders = new LinkedHashMap<>();
    for (DesiredService service : Selection.of(desired, services)) {
      if (service.build().isPresent()) {
        builders.put(service.container().image(), service);
      }
    }
    return builders.values();
  }

  /** Returns the references of all images that the selected services run. */
  public static Set<String> references(Desired desired, List<String> services) {
    Set<String> references = new java.util.TreeSet<>();
    for (DesiredService service : Selection.of(desired, services)) {
      references.add(service.container().image());
      references.addAll(service.furtherImages());
    }
    return references;
  }

  private static boolean wantsBuild(DesiredService service, boolean missing, Build build) {
    return switch (build) {
      case ALWAYS -> true;
      case MISSING -> missing || service.pullPolicy() == PullPolicy.BUILD;
      case NEVER -> false;
    };
  }

  private static String pullReason(DesiredService service, boolean missing) {
    if (missing) {
      return PlanPhrase.IMAGE_MISSING.text();
    }
    boolean aged = service.pullPolicy() == PullPolicy.REFRESH;
    return (aged ? PlanPhrase.PULL_AGE : PlanPhrase.PULL_ALWAYS).text();
  }

  private static boolean wantsPull(DesiredService service, boolean missing, ImageStock stock) {
    return switch (service.pullPolicy()) {
      case REFRESH -> missing || stock.expired().contains(service.container().image());
      case ALWAYS -> true;
      case MISSING, BUILD -> missing;
      case NEVER -> false;
    };
  }
}
