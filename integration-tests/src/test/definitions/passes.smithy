$version: "2"

namespace com.acme.passes

use aws.api#service
use aws.auth#sigv4
use aws.auth#sigv4a
use aws.protocols#restJson1

/// A service whose operations are authenticated in every way that there is.
@service(sdkId: "Passes", endpointPrefix: "passes")
@sigv4(name: "passes")
@sigv4a(name: "passes")
@httpBearerAuth
@httpBasicAuth
@auth([httpBasicAuth, sigv4])
@restJson1
service Passes {
    version: "2026-01-01"
    operations: [GetPass, ListPasses, RevokePass, TransferPass, Remark, UploadPhoto, GetStatus]
}

/// Takes tokens alone.
@auth([httpBearerAuth])
@http(method: "GET", uri: "/passes/{passId}")
operation GetPass {
    input := {
        @required
        @httpLabel
        passId: String
    }
    output := {
        holder: String
    }
}

/// Takes either.
@auth([sigv4, httpBearerAuth])
@http(method: "GET", uri: "/passes")
operation ListPasses {
    output := {
        holders: Holders
    }
}

list Holders {
    member: String
}

/// Is signed, as the service says.
@http(method: "DELETE", uri: "/passes/{passId}")
operation RevokePass {
    input := {
        @required
        @httpLabel
        passId: String
    }
}

/// Is signed for any region.
@auth([sigv4a])
@http(method: "POST", uri: "/passes/{passId}/holder")
operation TransferPass {
    input := {
        @required
        @httpLabel
        passId: String
    }
}

/// Takes either, and is sent events.
@auth([sigv4, httpBearerAuth])
@http(method: "POST", uri: "/passes/{passId}/remarks")
operation Remark {
    input := {
        @required
        @httpLabel
        passId: String

        @required
        @httpPayload
        remarks: Remarks
    }
}

@streaming
union Remarks {
    remark: RemarkEvent
}

structure RemarkEvent {
    text: String
}

/// Takes a token, and streams.
@auth([httpBearerAuth])
@http(method: "PUT", uri: "/passes/{passId}/photo")
operation UploadPhoto {
    input := {
        @required
        @httpLabel
        passId: String

        @required
        @httpPayload
        photo: Photo
    }
}

@streaming
blob Photo

/// Is for everybody.
@optionalAuth
@http(method: "GET", uri: "/status")
operation GetStatus {
    output := {
        status: String
    }
}
