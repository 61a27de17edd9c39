$version: "2"

namespace com.acme.notices

use aws.protocols#awsJson1_0

/// Says nothing of who may call it.
@awsJson1_0
service Notices {
    version: "2026-01-01"
    operations: [ListNotices]
}

operation ListNotices {
    output := {
        newest: String
    }
}
