using System.Collections.Concurrent;
using Restitution.Cases;
using Restitution.Storage.Stores;

namespace Restitution.Service.Doing;

/// <summary>Definitions as the engine reads them; the last few read are kept, since a version never changes.</summary>
public sealed class ReadDefinitions(CaseStore cases)
{
    private const int KeptMost = 256;

    private readonly ConcurrentDictionary<(Guid Case, int Version), CaseFile> kept = new();

    public CaseFile Of(StoredCase at)
    {
        if (kept.TryGetValue((at.Id, at.Version), out CaseFile? known))
        {
            return known;
        }

        CaseDefinition definition = cases.Definition(at.Id)
            ?? throw new InvalidOperationException("A case has no definition.");
        CaseFile read = DefinitionText.Checked(definition.Text).Case;
        if (kept.Count >= KeptMost)
        {
            kept.Clear();
        }

        kept[(at.Id, definition.Version)] = read;
        return read;
    }
}
