using Restitution.Storage.Custody;

namespace Restitution.Tests.Storage.Custody;

/// <summary>Keys made for a test.</summary>
internal static class TestKeys
{
    public static CheckpointKey Checkpoints()
    {
        using var folder = new TemporaryFolder();
        return CheckpointKey.Open(folder["checkpoints.key"]);
    }
}
