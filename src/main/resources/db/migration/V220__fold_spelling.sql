-- What ACCENTI overlooks in a filter: accents and hamza, short vowels, tatweel and half-spaces, Arabic letters and
-- digits where Persian has its own. A text that looks the same, or nearly, becomes the same.

CREATE FUNCTION fold_spelling(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN translate(
        regexp_replace(normalize(value, NFD), U&'[\0300-\036f\064b-\065f\0670\0640\200c\200d]', '', 'g'),
        U&'\064a\0649\0643\0629\0671\06f0\06f1\06f2\06f3\06f4\06f5\06f6\06f7\06f8\06f9\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669',
        U&'\06cc\06cc\06a9\0647\0627' || '01234567890123456789');
COMMENT ON FUNCTION fold_spelling(text) IS 'A text without accents and without the differences between spellings of Persian';
