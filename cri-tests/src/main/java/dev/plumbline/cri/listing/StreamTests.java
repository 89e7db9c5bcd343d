package dev.plumbline.cri.listing;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.Marks;
import dev.plumbline.fixtures.cri.channel.Reply;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.spec.cri.ImageRpcs;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.Container;
import dev.plumbline.spec.cri.v1.Image;
import dev.plumbline.spec.cri.v1.PodSandbox;
import dev.plumbline.spec.cri.v1.PodSandboxFilter;
import dev.plumbline.spec.cri.v1.StreamContainersResponse;
import dev.plumbline.spec.cri.v1.StreamImagesResponse;
import dev.plumbline.spec.cri.v1.StreamPodSandboxesRequest;
import dev.plumbline.spec.cri.v1.StreamPodSandboxesResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The streams that stand for the lists; what others have made is passed over. */
class StreamTests {

  @Test
  @Covers("cri/listing/stream-not-empty")
  void noMessageOfAStreamOfSandboxesIsEmpty(CriEndpoint cri) {
    cri.runSandbox();
    var sizes =
        sandboxes(cri).messages().stream()
            .map(StreamPodSandboxesResponse::getPodSandboxesCount)
            .toList();
    assertThat("items in each message", sizes)
        .is("at least one", all -> !all.isEmpty() && !all.contains(0));
  }

  @Test
  @Covers({"cri/listing/stream-once", "cri/listing/stream-same", "cri/listing/stream-ends"})
  void everySandboxIsInTheStreamOnce(CriEndpoint cri) {
    cri.runSandbox();
    cri.runSandbox().stop();
    var streamed = sandboxes(cri);
    assertThat(streamed).isOk();
    assertThat("sandboxes", own(cri, items(streamed)))
        .is(own(cri, cri.demand(RuntimeRpcs.LIST_POD_SANDBOX).getItemsList()));
  }

  @Test
  @Covers("cri/listing/stream-filter")
  void filterOfAStreamLetsOneSandboxThrough(CriEndpoint cri) {
    cri.runSandbox();
    var wanted = cri.runSandbox();
    var filter = PodSandboxFilter.newBuilder().setId(wanted.id());
    var request = StreamPodSandboxesRequest.newBuilder().setFilter(filter).build();
    assertThat("sandboxes", ids(items(cri.call(RuntimeRpcs.STREAM_POD_SANDBOXES, request))))
        .is(List.of(wanted.id()));
  }

  @Test
  @Requires("run:registry")
  @Covers({"cri/listing/stream-containers-once", "cri/listing/stream-containers-same"})
  void everyContainerIsInTheStreamOnceAndNoMessageIsEmpty(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    sandbox.idle();
    sandbox.idle().stop(0);
    var streamed = cri.call(RuntimeRpcs.STREAM_CONTAINERS);
    assertThat(streamed).isOk();
    assertThat("messages", streamed.messages())
        .is("none empty", all -> all.stream().noneMatch(m -> m.getContainersCount() == 0));
    assertThat("containers", containers(cri, streamed.messages()))
        .is(marked(cri, cri.demand(RuntimeRpcs.LIST_CONTAINERS).getContainersList()));
  }

  @Test
  @Requires({"run:registry", "server:loopback-registry"})
  @Covers({"cri/listing/stream-images-once", "cri/listing/stream-images-same"})
  void everyImageIsInTheStreamOnceAndNoMessageIsEmpty(CriEndpoint cri) {
    var registry = cri.images().registry();
    cri.images().pull(registry.offer("env").reference());
    cri.images().pull(registry.offer("labels").reference());
    var streamed = cri.call(ImageRpcs.STREAM_IMAGES);
    assertThat(streamed).isOk();
    assertThat("messages", streamed.messages())
        .is("none empty", all -> all.stream().noneMatch(m -> m.getImagesCount() == 0));
    var all = streamed.messages().stream().map(StreamImagesResponse::getImagesList);
    assertThat("images", of(registry.address(), all.flatMap(List::stream).toList()))
        .is(of(registry.address(), cri.images().list()));
  }

  private static Reply<StreamPodSandboxesResponse> sandboxes(CriEndpoint cri) {
    return cri.call(RuntimeRpcs.STREAM_POD_SANDBOXES);
  }

  private static List<PodSandbox> items(Reply<StreamPodSandboxesResponse> streamed) {
    return streamed.messages().stream().flatMap(m -> m.getPodSandboxesList().stream()).toList();
  }

  private static List<String> own(CriEndpoint cri, List<PodSandbox> items) {
    return ids(
        items.stream()
            .filter(i -> i.getLabelsOrDefault(Marks.TEST, "").equals(cri.name()))
            .toList());
  }

  private static List<String> ids(List<PodSandbox> items) {
    return items.stream().map(PodSandbox::getId).sorted().toList();
  }

  private static List<String> containers(CriEndpoint cri, List<StreamContainersResponse> messages) {
    var all = messages.stream().map(StreamContainersResponse::getContainersList);
    return marked(cri, all.flatMap(List::stream).toList());
  }

  private static List<String> marked(CriEndpoint cri, List<Container> items) {
    return items.stream()
        .filter(i -> i.getLabelsOrDefault(Marks.TEST, "").equals(cri.name()))
        .map(Container::getId)
        .sorted()
        .toList();
  }

  /** The ids of the images that have a name of this registry's. */
  private static List<String> of(String registry, List<Image> images) {
    return images.stream()
        .filter(i -> i.getRepoTagsList().stream().anyMatch(tag -> tag.startsWith(registry)))
        .map(Image::getId)
        .sorted()
        .toList();
  }
}
