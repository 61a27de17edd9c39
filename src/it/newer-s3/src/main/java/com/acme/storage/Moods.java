package com.acme.storage;

import com.acme.storage.moods.model.HeadObjectResponse;
import com.acme.storage.moods.model.Mood;
import com.acme.storage.moods.model.PutObjectMoodRequest;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.runtime.client.Client;
import java.util.function.Consumer;

/** What only the newer S3 can do. */
@ServiceClient("s3")
public interface Moods extends Client {
  /** An operation that the bundle's S3 does not have. */
  void putObjectMood(Consumer<PutObjectMoodRequest.Builder> request);

  /** A member that the bundle's S3 does not have. */
  HeadObjectResponse headObject(String bucket, String key);

  /** Cheers an object up. */
  static void cheerUp(Moods moods, String bucket, String key) {
    if (!Mood.CHEERFUL.equals(moods.headObject(bucket, key).mood())) {
      moods.putObjectMood(
          r -> r.bucket(bucket).key(key).moodConfiguration(m -> m.mood(Mood.CHEERFUL)));
    }
  }
}
