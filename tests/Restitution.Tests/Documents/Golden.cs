using System.Runtime.CompilerServices;

namespace Restitution.Tests.Documents;

/// <summary>
/// Texts that were read by a person once. UPDATE_GOLDEN=1 writes them anew; the difference is the review.
/// </summary>
internal static class Golden
{
    public static void Same(string name, string actual, [CallerFilePath] string source = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(source)!, "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{path} is not there; UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
