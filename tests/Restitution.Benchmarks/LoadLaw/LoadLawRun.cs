using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using Restitution.Law;

namespace Restitution.Benchmarks.LoadLaw;

/// <summary>Loads all law that comes with the program, beside the floor, and looks figures up untold.</summary>
/// <remarks>
/// The floor parses the same bytes with the platform's JSON reader, token by token, and keeps nothing. The first load
/// is that of a process that has just begun, with the compiler at work, in three steps: the texts are held, the files
/// of the largest jurisdiction are read, all are read. The best is that of several turns after it. A look-up is one
/// figure, for a day, a file and its keys, and the last day on which that file answers alike.
/// </remarks>
public static class LoadLawRun
{
    /// <param name="turns">How often each is done; the best counts.</param>
    /// <param name="lookUps">How many figures are looked up.</param>
    public static LoadLawResult Of(int turns, int lookUps)
    {
        long heapBefore = GC.GetTotalMemory(forceFullCollection: true);
        using var self = Process.GetCurrentProcess();
        TimeSpan processorBefore = self.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        LawOnFile law = LawOnFile.Embedded;
        TimeSpan held = watch.Elapsed;
        watch.Stop();
        string largest = LargestOf(law);
        watch.Start();
        int fileCountOfOne = law.FilesOf(largest).Count();
        TimeSpan ofOne = watch.Elapsed;
        int fileCount = law.Files.Count;
        TimeSpan first = watch.Elapsed;
        self.Refresh();
        TimeSpan firstProcessor = self.TotalProcessorTime - processorBefore;
        long kept = GC.GetTotalMemory(forceFullCollection: true) - heapBefore;

        LawText[] texts = [.. law.Files.Select(file => file.Text)];
        byte[][] bytes = [.. texts.Select(text => Encoding.UTF8.GetBytes(text.Json))];
        long before = GC.GetTotalAllocatedBytes(precise: true);
        LawOnFile again = LawOnFile.Of(texts);
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        if (again.Files.Count != fileCount)
            throw new InvalidOperationException("The second load read other files than the first.");

        (TimeSpan lookUp, long lookUpBytes, string hash) = LookUps(law, lookUps);
        return new(
            texts.Length, bytes.Sum(one => (long)one.Length), held, fileCountOfOne, ofOne, first, firstProcessor,
            Best(turns, () => _ = LawOnFile.Of(texts)), Best(turns, () => Floor(bytes)), allocated, kept, lookUps,
            lookUp, lookUpBytes, hash);
    }

    private static string LargestOf(LawOnFile law) =>
        law.Texts.GroupBy(text => text.Id.Split('/')[0]).MaxBy(files => files.Count())!.Key;

    private static TimeSpan Best(int turns, Action once) => Enumerable.Range(0, turns).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        once();
        return watch.Elapsed;
    });

    private static long Floor(byte[][] files)
    {
        long tokens = 0;
        foreach (byte[] file in files)
        {
            var reader = new Utf8JsonReader(file, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
            while (reader.Read())
            {
                tokens++;
            }
        }

        return tokens;
    }

    // One round warms the code; the second is measured, with questions made before it.
    private static (TimeSpan Wall, long Bytes, string Hash) LookUps(LawOnFile law, int count)
    {
        Question[] questions = Questions(law, count);
        Ask(law, questions);
        long begun = Stopwatch.GetTimestamp();
        long before = GC.GetAllocatedBytesForCurrentThread();
        decimal sum = Ask(law, questions);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        TimeSpan wall = Stopwatch.GetElapsedTime(begun);
        byte[] text = Encoding.UTF8.GetBytes(sum.ToString(CultureInfo.InvariantCulture));
        return (wall, allocated, Convert.ToHexStringLower(SHA256.HashData(text)));
    }

    private static decimal Ask(LawOnFile law, Question[] questions)
    {
        decimal sum = 0m;
        foreach (Question question in questions)
        {
            LookUp<decimal> found = law.FigureFor(question.Id, question.On, question.Terms);
            sum += found.IsFound ? found.Value : 0m;
            sum += law.UnchangedThrough(question.Id, question.On).Year;
        }

        return sum;
    }

    // Every entry of every file on the first day of its provision, over and over.
    private static Question[] Questions(LawOnFile law, int count)
    {
        Question[] all =
        [
            .. from file in law.Files
               from provision in file.Provisions
               from entry in provision.Values.Entries
               select new Question(file.Id, provision.From, TermsOf(file, entry.Keys)),
        ];
        return [.. Enumerable.Range(0, count).Select(index => all[index % all.Length])];
    }

    private static LawTerms TermsOf(StatutoryValue file, LawKeys keys) => file.Keys.Index().Aggregate(
        LawTerms.None, (terms, key) => terms.With(key.Item, keys.At(key.Index)));

    private sealed record Question(string Id, LocalDate On, LawTerms Terms);
}
