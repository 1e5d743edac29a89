package dev.paws.core.app;

import dev.paws.core.model.PipelineArtifact;
import dev.paws.core.pipeline.port.JobFiles;
import dev.paws.core.pipeline.run.JobResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the files of the artifacts that a run left. */
record PipelineArtifacts(JobFiles files, Path folder) {

  /** Returns the files by the name of the stage that uploaded them. */
  Map<String, List<PipelineArtifact>> of(List<JobResult> results) {
    Map<String, List<PipelineArtifact>> all = new LinkedHashMap<>();
    for (JobResult result : results) {
      List<PipelineArtifact> own = new ArrayList<>();
      for (String name : result.artifacts()) {
        own.addAll(filesOf(folder.resolve(name)));
      }
      all.put(result.plan().name(), own);
    }
    return all;
  }

  private List<PipelineArtifact> filesOf(Path artifact) {
    List<PipelineArtifact> found = new ArrayList<>();
    try {
      for (JobFiles.Entry entry : files.walk(artifact)) {
        if (entry.kind() == JobFiles.Kind.FILE) {
          String name = entry.path().toLowerCase(Locale.ROOT);
          found.add(
              new PipelineArtifact(
                  "",
                  type(name),
                  artifact.resolve(entry.path()).toString(),
                  entry.size(),
                  format(name)));
        }
      }
    } catch (IOException e) {
      return found; // it was removed meanwhile
    }
    return found;
  }

  private static PipelineArtifact.Type type(String name) {
    if (name.matches(".*(test-[^/]*|junit[^/]*)\\.xml")) {
      return PipelineArtifact.Type.TEST_RESULTS;
    }
    if (name.matches(".*(jacoco|cobertura|coverage|lcov)[^/]*")) {
      return PipelineArtifact.Type.COVERAGE_REPORT;
    }
    return name.endsWith(".log") || name.endsWith(".txt")
        ? PipelineArtifact.Type.LOG_FILE
        : PipelineArtifact.Type.BUILD_ARTIFACT;
  }

  private static String format(String name) {
    if (type(name) == PipelineArtifact.Type.TEST_RESULTS) {
      return "junit-xml";
    }
    if (name.endsWith("lcov.info")) {
      return "lcov";
    }
    if (name.endsWith(".tar.gz")) {
      return "tar.gz";
    }
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot <= 0 ? "file" : file.substring(dot + 1);
  }
}
