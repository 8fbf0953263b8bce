namespace Restitution.Law;

/// <summary>
/// Checks the files of each jurisdiction together: what an answer needs beside it is on file, what one file names
/// another one knows.
/// </summary>
/// <remarks>
/// A question of which a jurisdiction has no file at all is no fault: the computation lists the gap. An answer without
/// what it needs is one, since whoever wrote it took it for whole.
/// </remarks>
public static class LawSetCheck
{
    /// <summary>Every fault between files, by jurisdiction.</summary>
    public static IReadOnlyList<LawFault> Of(IEnumerable<StatutoryValue> files) =>
    [
        .. files.GroupBy(file => file.Jurisdiction, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => Of(new LawOfJurisdiction(group.Key, [.. group]))),
    ];

    /// <summary>The questions of rules that each jurisdiction does not answer, and words nobody else knows.</summary>
    public static IReadOnlyList<LawLack> Lacks(IEnumerable<StatutoryValue> files) =>
    [
        .. files.GroupBy(file => file.Jurisdiction, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => LackOf(new LawOfJurisdiction(group.Key, [.. group]))),
    ];

    private static IEnumerable<LawFault> Of(LawOfJurisdiction law) =>
        [.. Companions(law), .. ClockBands(law), .. KindsOfDay(law), .. Places(law)];

    private static IEnumerable<LawFault> Companions(LawOfJurisdiction law) =>
        from companion in LawCompanions.All
        where !companion.Needs.Any(law.Has)
        let needing = law.Find(companion.Question)?.Provisions.FirstOrDefault(
            provision => EntriesOf(provision).Any(companion.IsNeededBy))
        where needing is not null
        select new LawFault(
            LawFaultKind.CompanionMissing, law.IdOf(companion.Question), needing.LineNumber,
            companion.Word is { } word ? $"the answer \"{word}\" alone" : "a figure alone",
            $"beside it {string.Join(" or ", companion.Needs.Select(law.IdOf))}");

    private static IEnumerable<LawFault> ClockBands(LawOfJurisdiction law)
    {
        HashSet<string> bands = [.. law.Find("clock-bands")?.Provisions
            .SelectMany(provision => provision.Values.Items).Select(item => item.Split(' ')[0]) ?? []];
        return from file in law.Files
               from used in WordsUsed(file, "clock")
               where !bands.Contains(used.Word)
               select new LawFault(
                   LawFaultKind.BandUndefined, file.Id, used.LineNumber, $"the band \"{used.Word}\"",
                   $"a band that {law.IdOf("clock-bands")} defines: {Shown(bands)}");
    }

    // A day of its own kind needs a premium of its own, or its minutes would be paid as those of no kind.
    private static IEnumerable<LawFault> KindsOfDay(LawOfJurisdiction law)
    {
        const string OwnKind = "own-kind";
        const string Wanted = "holiday-on-rest-day";
        Provision? asking = law.Find("holiday-on-rest-day")?.Provisions.FirstOrDefault(
            provision => EntriesOf(provision).Any(entry => entry.Text == OwnKind));
        bool isPaid = new[] { "premium", "day-premium" }.Select(law.Find).OfType<StatutoryValue>()
            .SelectMany(file => WordsUsed(file, "kindOfDay")).Any(used => used.Word == Wanted);
        if (asking is not null && !isPaid)
        {
            yield return new(
                LawFaultKind.CompanionMissing, law.IdOf("holiday-on-rest-day"), asking.LineNumber,
                $"the answer \"{OwnKind}\" alone", $"an entry of {law.IdOf("premium")} for \"{Wanted}\"");
        }
    }

    private static IEnumerable<LawFault> Places(LawOfJurisdiction law)
    {
        HashSet<string> known = [.. law.Find("places") is { } places
            ? WordsUsed(places, "place").Select(used => used.Word) : []];
        return from file in law.Files
               where LawQuestions.AnsweredBy(file.Id) is { AskedBy: AskedBy.Rule }
               from used in WordsUsed(file, "place")
               where !known.Contains(used.Word)
               select new LawFault(
                   LawFaultKind.PlaceUnknown, file.Id, used.LineNumber, $"the place \"{used.Word}\"",
                   $"a place that {law.IdOf("places")} names");
    }

    private static LawLack LackOf(LawOfJurisdiction law)
    {
        HashSet<string> reached = [.. law.Files
            .Where(file => file.Id.EndsWith("-reach", StringComparison.Ordinal))
            .SelectMany(file => WordsUsed(file, "sector")).Select(used => used.Word)];
        return new(
            law.Name,
            [.. LawQuestions.All.Where(question => question.AskedBy == AskedBy.Rule && !law.Has(question.Name))
                .Select(question => question.Name)],
            [.. law.Files.SelectMany(file => WordsUsed(file, "sector")).Select(used => used.Word)
                .Where(word => !reached.Contains(word))
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<(string Word, int LineNumber)> WordsUsed(StatutoryValue file, string key)
    {
        int index = file.Keys.ToList().IndexOf(key);
        return index < 0 ? [] :
            from provision in file.Provisions
            from word in EntriesOf(provision).Select(entry => entry.Keys.At(index)).Distinct(StringComparer.Ordinal)
            where word != "*"
            select (word, provision.LineNumber);
    }

    private static IEnumerable<LawEntry> EntriesOf(Provision provision) => provision.Readings
        .Select(reading => reading.Values).Append(provision.Values).SelectMany(values => values.Entries);

    private static string Shown(HashSet<string> words) =>
        words.Count == 0 ? "none" : string.Join(", ", words.Order(StringComparer.Ordinal));

    /// <summary>The files of one jurisdiction, by the question that they answer.</summary>
    private sealed class LawOfJurisdiction(string name, StatutoryValue[] files)
    {
        private readonly Dictionary<string, StatutoryValue> byId =
            files.ToDictionary(file => file.Id, StringComparer.Ordinal);

        public string Name { get; } = name;

        public StatutoryValue[] Files { get; } = files;

        public string IdOf(string question) => $"{Name}/{question}";

        public StatutoryValue? Find(string question) => byId.GetValueOrDefault(IdOf(question));

        public bool Has(string question) => byId.ContainsKey(IdOf(question));
    }
}

/// <summary>What one jurisdiction does not have: no fault, but what a person reads before relying on it.</summary>
/// <param name="NotOnFile">Questions of rules that no file answers, in the order of the questions.</param>
/// <param name="SectorsOfNoReach">
/// Words for sectors that no file on the reach of the law knows: misspelt perhaps, or reached as any.
/// </param>
public sealed record LawLack(
    string Jurisdiction, IReadOnlyList<string> NotOnFile, IReadOnlyList<string> SectorsOfNoReach);
