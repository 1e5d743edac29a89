import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the workflow cases that paws.cases names; ends with 1 if one of them fails, with 2 if there is none. */
public final class RunCases {
  private RunCases() {}

  public static void main(String[] arguments) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass("dev.paws.pipeline.WorkflowCasesTest"))
                .build(),
            summary);
    summary.getSummary().printFailuresTo(new PrintWriter(System.out), 3);
    boolean none = summary.getSummary().getTestsSucceededCount() == 0;
    long failed = summary.getSummary().getTotalFailureCount();
    System.exit(failed > 0 ? 1 : none ? 2 : 0);
  }
}
