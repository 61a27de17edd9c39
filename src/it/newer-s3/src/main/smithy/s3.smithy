$version: "2"

namespace com.amazonaws.s3

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restXml
use smithy.rules#contextParam

@title("S3 of tomorrow")
@service(sdkId: "S3", endpointPrefix: "s3", arnNamespace: "s3")
@sigv4(name: "s3")
@restXml(noErrorWrapping: true)
@xmlNamespace(uri: "http://s3.amazonaws.com/doc/2006-03-01/")
service AmazonS3 {
    version: "2006-03-01"
    operations: [HeadObject, PutObjectMood]
}

@readonly
@http(method: "HEAD", uri: "/{Bucket}/{Key+}")
operation HeadObject {
    input := with [OfObject] {}
    output := {
        @httpHeader("Content-Length")
        ContentLength: Long

        /// An operation's output that only tomorrow's S3 has.
        @httpHeader("x-amz-mood")
        Mood: Mood
    }
}

/// An operation that only tomorrow's S3 has.
@idempotent
@http(method: "PUT", uri: "/{Bucket}/{Key+}?mood")
operation PutObjectMood {
    input := with [OfObject] {
        @required
        @httpPayload
        MoodConfiguration: MoodConfiguration
    }
    output := {}
}

@mixin
structure OfObject {
    @required
    @httpLabel
    @contextParam(name: "Bucket")
    Bucket: String

    @required
    @httpLabel
    @contextParam(name: "Key")
    Key: String
}

structure MoodConfiguration {
    @required
    Mood: Mood
}

enum Mood {
    CHEERFUL
    GLOOMY
}
