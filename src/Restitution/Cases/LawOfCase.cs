using System.Collections.Concurrent;
using Restitution.Deductions;
using Restitution.Interest;
using Restitution.Law;
using Restitution.Wages;

namespace Restitution.Cases;

/// <summary>The law on file as one case chose to read it, with what was already looked up.</summary>
internal sealed class LawOfCase(LawOnFile law, CaseFile caseFile)
{
    private readonly ConcurrentDictionary<(string Jurisdiction, string Key), HashSet<string>> words = new();

    public LawOnFile OnFile { get; } = law;

    public WageLaws Wages { get; } = new(law);

    public LateWageLaws LateWages { get; } = new(
        law, caseFile.InterestRates.ToLookup(one => one.Jurisdiction, one => one.AnnualRate, StringComparer.Ordinal));

    public DeductionLaws Deductions { get; } = new(law);
    public TracksOfCase Tracks { get; } = new(caseFile, law);

    public CalendarsOfCase Calendars { get; } = new(caseFile.Calendars, law);

    /// <summary>Every word that the files of a jurisdiction write for a dimension.</summary>
    public IReadOnlySet<string> WordsOf(string jurisdiction, string key) => words.GetOrAdd(
        (jurisdiction, key), static (asked, law) =>
        [
            .. from file in law.FilesOf(asked.Jurisdiction)
               let index = file.Keys.ToList().IndexOf(asked.Key)
               where index >= 0
               from word in file.WordsOf(index)
               select word,
        ],
        OnFile);
}
