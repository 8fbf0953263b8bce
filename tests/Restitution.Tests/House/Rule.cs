namespace Restitution.Tests.House;

/// <summary>A rule of the house is kept when nothing breaks it; a failure lists all that does, in full.</summary>
internal static class Rule
{
    public static void IsKept(IEnumerable<string> faults)
    {
        string[] all = [.. faults];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }
}
