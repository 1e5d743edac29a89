package dev.paws.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** A build as Maven would hand it to a plugin. */
final class MavenBuild {
  final MavenSession session;
  final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();

  MavenBuild() {
    request.setStartTime(new Date());
    session = session();
  }

  /**
   * By reflection: the constructor that is not deprecated has parameters of artifacts that Maven
   * brings and nobody else needs.
   */
  private MavenSession session() {
    try {
      return (MavenSession)
          Arrays.stream(MavenSession.class.getConstructors())
              .filter(it -> it.getParameterCount() == 4)
              .filter(it -> it.getParameterTypes()[1].getName().endsWith("SystemSession"))
              .findFirst()
              .orElseThrow()
              .newInstance(null, null, request, new DefaultMavenExecutionResult());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The modules of the build. */
  MavenBuild of(MavenProject... modules) {
    session.setProjects(List.of(modules));
    return this;
  }

  /** The build as a goal of a module sees it. */
  Build in(MavenProject module) {
    return new Build(session, module, new MojoExecution(new Plugin(), "up", "default"));
  }

  static MavenProject module(String name) {
    Model model = new Model();
    model.setGroupId("g");
    model.setArtifactId(name);
    model.setVersion("1");
    return new MavenProject(model);
  }

  /** A module in a folder that has one execution of Paws. */
  static MavenProject module(
      Path folder, String goal, @Nullable String phase, @Nullable Xpp3Dom configuration) {
    MavenProject module = module(String.valueOf(folder.getFileName()));
    module.setFile(new File(folder.toFile(), "pom.xml"));
    PluginExecution execution = new PluginExecution();
    execution.addGoal(goal);
    execution.setPhase(phase);
    execution.setConfiguration(configuration);
    Plugin plugin = new Plugin();
    plugin.setGroupId("dev.paws");
    plugin.setArtifactId("paws-maven-plugin");
    plugin.addExecution(execution);
    module.getBuild().addPlugin(plugin);
    module.getBuild().flushPluginMap();
    return module;
  }

  /** Parameters of an execution: names and values by turns. */
  static Xpp3Dom configuration(String... parameters) {
    Xpp3Dom configuration = new Xpp3Dom("configuration");
    for (int i = 0; i < parameters.length; i += 2) {
      Xpp3Dom child = new Xpp3Dom(parameters[i]);
      child.setValue(parameters[i + 1]);
      configuration.addChild(child);
    }
    return configuration;
  }

  /** Something that happens to a module. */
  ExecutionEvent event(ExecutionEvent.Type type, MavenProject module) {
    return new Event(type, session, module, new MojoExecution(new Plugin(), "test", "default"));
  }

  /** A goal of a plugin of Maven's own begins. */
  ExecutionEvent begins(MavenProject module, String artifact, String goal) {
    Plugin plugin = new Plugin();
    plugin.setArtifactId(artifact);
    return new Event(
        ExecutionEvent.Type.MojoStarted, session, module, new MojoExecution(plugin, goal, "id"));
  }

  private record Event(
      Type type, MavenSession session, MavenProject module, MojoExecution execution)
      implements ExecutionEvent {
    @Override
    public Type getType() {
      return type;
    }

    @Override
    public MavenSession getSession() {
      return session;
    }

    @Override
    public MavenProject getProject() {
      return module;
    }

    @Override
    public MojoExecution getMojoExecution() {
      return execution;
    }

    @Override
    public @Nullable Exception getException() {
      return null;
    }
  }
}
