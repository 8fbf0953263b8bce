using Restitution.Cases;
using Restitution.Law;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Rates;
using Restitution.Storage.Reading;

namespace Restitution.Storage.Changes;

/// <summary>The pieces of a case while those of the old folder are replaced one by one.</summary>
internal sealed class CasePieces
{
    private readonly CaseFolder old;
    private readonly CaseFolder now;
    private readonly CaseIdentities identitiesNow;
    private readonly Dictionary<string, string> layouts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> corrections = new(StringComparer.Ordinal);
    private readonly List<ExhibitFile> exhibits;
    private CaseIdentities identities;
    private CaseFile caseFile;
    private LawOnFile law;
    private CaseRates rates;
    private CaseReading? reading;

    public CasePieces(CaseFolder old, CaseIdentities identitiesOld, CaseFolder now, CaseIdentities identitiesNow)
    {
        (this.old, this.now, identities, this.identitiesNow) = (old, now, identitiesOld, identitiesNow);
        (caseFile, law, rates) = (old.Case, old.Law, old.Rates);
        exhibits = [.. old.Exhibits];
    }

    /// <summary>The claim of the pieces as they now are, without reasons.</summary>
    public Claims.Claim Compute()
    {
        CaseFolder mixed = old.Mixed(caseFile, law, rates, [.. exhibits], layouts, corrections);
        reading ??= CaseReading.Of(mixed, identities);
        return CaseComputation.Of<Reasons.Untold>(caseFile, reading.Evidence, law);
    }

    public void TakeLaw() => law = now.Law;

    public void TakeMatches() => (identities, reading) = (identitiesNow, null);

    public void TakeRates()
    {
        (rates, reading) = (now.Rates, null);
        Take(before => before with { Exchange = now.Case.Exchange, InterestRates = now.Case.InterestRates });
    }

    /// <summary>Takes a part of the case file; what the rows are matched by is read again.</summary>
    public void Take(Func<CaseFile, CaseFile> part) => (caseFile, reading) = (part(caseFile), null);

    public void Remove(string exhibit)
    {
        exhibits.RemoveAll(one => one.Exhibit.Code == exhibit);
        reading = null;
    }

    /// <summary>Puts the new exhibit in the place of the old, or where the new case file has it.</summary>
    public void TakeExhibit(string exhibit)
    {
        ExhibitFile taken = now.Exhibits.Single(one => one.Exhibit.Code == exhibit);
        int place = exhibits.FindIndex(one => one.Exhibit.Code == exhibit);
        if (place >= 0)
        {
            exhibits[place] = taken;
        }
        else
        {
            string[] order = [.. now.Exhibits.Select(one => one.Exhibit.Code)];
            int own = Array.IndexOf(order, exhibit);
            int before = exhibits.FindIndex(one => Array.IndexOf(order, one.Exhibit.Code) > own);
            exhibits.Insert(before < 0 ? exhibits.Count : before, taken);
        }

        TakeLayout(exhibit);
        TakeCorrections(exhibit);
    }

    public void TakeLayout(string exhibit) => (layouts[exhibit], reading) = (now.FullPath, null);

    public void TakeCorrections(string exhibit) => (corrections[exhibit], reading) = (now.FullPath, null);
}
